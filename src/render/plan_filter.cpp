#include "render/plan_filter.hpp"

#include "base/text.hpp"
#include "render/wording.hpp"

#include <algorithm>
#include <cctype>

namespace taikei::render {

namespace {

using Names = std::vector<std::string>;

bool holds(const Names &names, const std::string &name)
{
    return std::ranges::find(names, name) != names.end();
}

/// For comparing words: width and ASCII case do not count.
std::string searchable(std::string_view text)
{
    std::string folded = base::fold(text);
    std::ranges::transform(folded, folded.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return folded;
}

std::string text_of(const model::Node &node)
{
    std::string text = code_and_title(node);
    for (const model::Section &section : node.sections)
        text += "\n" + section.label + "\n" + section.text;
    for (const model::Measure &measure : node.measures)
        text += "\n" + measure.title + "\n" + measure.text;
    return text;
}

class Selector {
public:
    Selector(const PlanView &view, const std::optional<Grading> &grading, const PlanFilter &filter)
        : m_view(view)
        , m_grading(grading)
        , m_filter(filter)
    {
        const std::string folded = searchable(filter.words);
        for (const std::string_view word : base::split(folded, " ")) {
            if (!word.empty())
                m_words.emplace_back(word);
        }
    }

    bool fits(const model::Node &node) const
    {
        return fits_department(node) && fits_tag(node) && fits_goal(node) && fits_rating(node)
            && fits_words(text_of(node));
    }

    bool fits(const model::Indicator &indicator) const
    {
        const model::Node *node = m_view.find_node(indicator.node);
        const bool by_department =
            holds(indicator.departments, m_filter.department) || (node != nullptr && fits_department(*node));
        const bool by_node = node != nullptr && fits_tag(*node) && fits_goal(*node);
        const bool is_free = m_filter.tag.empty() && m_filter.goal == 0;
        return (m_filter.department.empty() || by_department) && (is_free || by_node) && fits_rating(indicator)
            && fits_words(full_name(indicator) + "\n" + indicator.definition.value_or(""));
    }

private:
    bool fits_department(const model::Node &node) const
    {
        return m_filter.department.empty() || holds(node.departments, m_filter.department)
            || std::ranges::any_of(node.measures, [this](const model::Measure &measure) {
                   return holds(measure.departments, m_filter.department);
               });
    }
    bool fits_tag(const model::Node &node) const
    {
        return m_filter.tag.empty() || holds(node.tags, m_filter.tag)
            || std::ranges::any_of(node.measures,
                                   [this](const model::Measure &measure) { return holds(measure.tags, m_filter.tag); });
    }
    bool fits_goal(const model::Node &node) const
    {
        return m_filter.goal == 0 || std::ranges::find(node.sdgs, m_filter.goal) != node.sdgs.end();
    }
    bool fits_rating(const model::Node &node) const
    {
        if (m_filter.rating.empty())
            return true;
        if (!m_grading)
            return false;
        const auto counts = m_grading->count_at(m_view, node);
        for (std::size_t i = 0; i < counts.size(); ++i) {
            if (counts[i] > 0 && m_grading->grades[i].name == m_filter.rating)
                return true;
        }
        return false;
    }
    /// Ratings printed in the document are its parts' alone.
    bool fits_rating(const model::Indicator &indicator) const
    {
        if (m_filter.rating.empty())
            return true;
        return std::ranges::any_of(m_view.ratings_of(indicator),
                                   [this](const ShownGrade &shown) { return shown.given->grade == m_filter.rating; });
    }
    bool fits_words(const std::string &text) const
    {
        if (m_words.empty())
            return true;
        const std::string folded = searchable(text);
        return std::ranges::all_of(m_words, [&](const std::string &word) { return folded.contains(word); });
    }

    const PlanView &m_view;
    const std::optional<Grading> &m_grading;
    const PlanFilter &m_filter;
    Names m_words;
};

/// Counts names in the order in which they are first met.
class Counter {
public:
    void add(const Names &names)
    {
        for (const std::string &name : names)
            add(name);
    }
    void add(const std::string &name)
    {
        const auto [place, is_new] = m_places.try_emplace(name, m_counts.size());
        if (is_new)
            m_counts.emplace_back(name, 0);
        ++m_counts[place->second].second;
    }
    const std::vector<std::pair<std::string, int>> &counts() const { return m_counts; }

private:
    std::map<std::string, std::size_t> m_places;
    std::vector<std::pair<std::string, int>> m_counts;
};

} // namespace

PlanSelection select(const PlanView &view, const std::optional<Grading> &grading, const PlanFilter &filter)
{
    const Selector selector(view, grading, filter);
    PlanSelection selection;
    for (const model::Node &node : view.plan().nodes) {
        if (selector.fits(node))
            selection.nodes.push_back(&node);
    }
    for (const model::Indicator &indicator : view.plan().indicators) {
        if (selector.fits(indicator))
            selection.indicators.push_back(&indicator);
    }
    return selection;
}

PlanFacets facets_of(const PlanView &view, const std::optional<Grading> &grading)
{
    Counter departments;
    Counter tags;
    PlanFacets facets;
    for (const model::Node &node : view.plan().nodes) {
        departments.add(node.departments);
        tags.add(node.tags);
        for (const model::Measure &measure : node.measures) {
            departments.add(measure.departments);
            tags.add(measure.tags);
        }
        for (const int goal : node.sdgs)
            ++facets.goals[goal];
    }
    for (const model::Indicator &indicator : view.plan().indicators)
        departments.add(indicator.departments);
    facets.departments = departments.counts();
    facets.tags = tags.counts();
    const auto counts = grading ? grading->count_all() : std::vector<int>();
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0 && !grading->grades[i].name.empty())
            facets.ratings.emplace_back(grading->grades[i].name, counts[i]);
    }
    return facets;
}

} // namespace taikei::render
