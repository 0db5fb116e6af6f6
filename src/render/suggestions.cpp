#include "render/suggestions.hpp"

#include "base/text.hpp"
#include "render/wording.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <functional>
#include <set>

namespace taikei::render {

namespace {

constexpr std::size_t most_suggestions = 10;
constexpr std::size_t most_near = 5;
constexpr double near_enough = 0.5;
/// A longer title is a sentence, which nobody searches for as a whole.
constexpr std::size_t longest_suggestion = 120; ///< bytes

template <typename Visit>
void visit_titles(PlanViews views, Visit visit)
{
    for (const auto &view : views) {
        const model::Plan &plan = view->plan();
        visit(plan.title);
        for (const model::Node &node : plan.nodes) {
            visit(node.title);
            std::ranges::for_each(node.departments, visit);
        }
        for (const model::Indicator &indicator : plan.indicators)
            visit(indicator.name);
        for (const model::GlossaryEntry &entry : plan.glossary)
            visit(entry.term);
    }
}

/// One letter gives itself, so that short titles are compared too.
std::multiset<std::u32string> pairs_of(std::string_view text)
{
    const std::u32string letters = base::to_utf32(base::fold_tight(text));
    std::multiset<std::u32string> pairs;
    if (letters.size() == 1)
        pairs.insert(letters);
    for (std::size_t i = 1; i < letters.size(); ++i)
        pairs.insert(letters.substr(i - 1, 2));
    return pairs;
}

double likeness_of(const std::multiset<std::u32string> &a, const std::multiset<std::u32string> &b)
{
    if (a.empty() || b.empty())
        return 0;
    std::vector<std::u32string> common;
    std::ranges::set_intersection(a, b, std::back_inserter(common));
    return 2.0 * static_cast<double>(common.size()) / static_cast<double>(a.size() + b.size());
}

} // namespace

double likeness(std::string_view a, std::string_view b)
{
    return likeness_of(pairs_of(a), pairs_of(b));
}

std::vector<std::string> suggestions_for(PlanViews views, std::string_view words)
{
    std::set<std::string> beginning;
    std::set<std::string> holding;
    const std::string wanted = base::fold(words);
    if (wanted.empty())
        return {};
    visit_titles(views, [&](const std::string &title) {
        if (title.size() > longest_suggestion || beginning.size() == most_suggestions)
            return;
        const std::string narrow = base::narrow(title);
        if (narrow.starts_with(wanted))
            beginning.insert(title);
        else if (holding.size() < most_suggestions && narrow.contains(wanted))
            holding.insert(title);
    });
    std::vector<std::string> suggestions(beginning.begin(), beginning.end());
    for (const std::string &title : holding) {
        if (suggestions.size() < most_suggestions && !beginning.contains(title))
            suggestions.push_back(title);
    }
    return suggestions;
}

std::vector<std::string> near_titles(PlanViews views, std::string_view words)
{
    std::set<std::string> titles;
    visit_titles(views, [&](const std::string &title) {
        if (title.size() <= longest_suggestion)
            titles.insert(title);
    });
    const auto pairs = pairs_of(words);
    std::vector<std::pair<double, std::string>> near;
    for (const std::string &title : titles) {
        if (const double common = likeness_of(pairs, pairs_of(title)); common >= near_enough)
            near.emplace_back(common, title);
    }
    std::ranges::stable_sort(near, std::greater(), [](const auto &one) { return one.first; });
    std::vector<std::string> nearest;
    for (const auto &[common, title] : near) {
        if (nearest.size() < most_near)
            nearest.push_back(title);
    }
    return nearest;
}

std::string render_suggestions_json(const std::vector<std::string> &suggestions)
{
    boost::json::array list;
    for (const std::string &suggestion : suggestions)
        list.emplace_back(suggestion);
    return boost::json::serialize(boost::json::object{{"suggestions", list}}) + "\n";
}

} // namespace taikei::render
