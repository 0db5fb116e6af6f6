#include "render/grading.hpp"

#include "render/judgement_fields.hpp"
#include "render/wording.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace taikei::render {

namespace {

constexpr int best_tone = 1;
constexpr int worst_tone = 5;

std::size_t position_of(const PlanView &view, const model::Node &node)
{
    return static_cast<std::size_t>(&node - view.plan().nodes.data());
}

/// Place of the grade's name among the grades; adds it where it is new.
std::size_t place_of(Grading &grading, const std::string &name)
{
    const auto found = std::ranges::find(grading.grades, name, &Grading::Grade::name);
    if (found != grading.grades.end())
        return static_cast<std::size_t>(found - grading.grades.begin());
    grading.grades.push_back({name, {}, 0});
    return grading.grades.size() - 1;
}

/// The first scale that rates anything; null where none does.
const model::RatedScale *used_scale(const model::Ratings &ratings)
{
    const auto used = std::ranges::find_if(ratings.scales, [](const auto &scale) { return !scale.given.empty(); });
    return used == ratings.scales.end() ? nullptr : &*used;
}

std::optional<Grading> grading_by_rule(Language language, const PlanView &view, const model::Ratings &ratings)
{
    const model::RatedScale *scale = used_scale(ratings);
    if (scale == nullptr)
        return std::nullopt;
    Grading grading{scale_title(language, *scale), year_in_words(language, ratings.year), {}, {}};
    for (const model::PossibleGrade &grade : scale->grades)
        grading.grades.push_back({grade.name, chosen(language, grade.meaning), tone_of_grade(*scale, grade)});
    grading.of_node.resize(view.plan().nodes.size());
    for (const model::GivenGrade &given : scale->given) {
        if (const auto node = view.position_of_node_of(given))
            grading.of_node[*node].push_back(place_of(grading, given.grade));
    }
    return grading;
}

struct Scheme {
    std::string name;
    std::optional<model::FiscalYear> year;
    auto operator<=>(const Scheme &) const = default;
};

/// Of the newest year; of several schemes in it, the most used.
std::optional<Scheme> printed_scheme(const model::Plan &plan)
{
    std::map<Scheme, int> uses;
    for (const model::Node &node : plan.nodes) {
        for (const model::Rating &rating : node.ratings)
            ++uses[{rating.scheme, rating.year}];
    }
    const auto used =
        std::ranges::max_element(uses, {}, [](const auto &use) { return std::pair(use.first.year, use.second); });
    return used == uses.end() ? std::nullopt : std::optional(used->first);
}

std::optional<Grading> grading_as_printed(Language language, const PlanView &view)
{
    const auto scheme = printed_scheme(view.plan());
    if (!scheme)
        return std::nullopt;
    const auto is_of_scheme = [&](const model::Rating &rating) {
        return rating.scheme == scheme->name && rating.year == scheme->year;
    };
    Grading grading{scheme->name, scheme->year ? year_in_words(language, *scheme->year) : "", {}, {}};
    std::set<std::string> values;
    for (const model::Node &node : view.plan().nodes) {
        for (const model::Rating &rating : node.ratings) {
            if (is_of_scheme(rating))
                values.insert(rating.value);
        }
    }
    for (const std::string &value : values)
        grading.grades.push_back({value, {}, tone_of_printed(value)});
    for (const model::Node &node : view.plan().nodes) {
        auto &grades = grading.of_node.emplace_back();
        for (const model::Rating &rating : node.ratings) {
            if (is_of_scheme(rating))
                grades.push_back(place_of(grading, rating.value));
        }
    }
    return grading;
}

} // namespace

int tone_of_grade(const model::RatedScale &scale, const model::PossibleGrade &grade)
{
    const auto count = static_cast<int>(
        std::ranges::count_if(scale.grades, [](const model::PossibleGrade &one) { return one.rank.has_value(); }));
    if (!grade.rank)
        return 0;
    return count < 2 ? best_tone : best_tone + (*grade.rank * (worst_tone - best_tone) + (count - 1) / 2) / (count - 1);
}

std::optional<Grading> grading_of(Language language, const PlanView &view)
{
    std::optional<Grading> grading;
    if (const model::Ratings *ratings = view.ratings(); ratings != nullptr)
        grading = grading_by_rule(language, view, *ratings);
    return grading ? grading : grading_as_printed(language, view);
}

std::vector<int> Grading::count_at(const PlanView &view, const model::Node &node) const
{
    std::vector<int> counts(grades.size());
    for (const std::size_t grade : of_node[position_of(view, node)])
        ++counts[grade];
    return counts;
}

std::vector<int> Grading::count_below(const PlanView &view, const model::Node &node) const
{
    std::vector<int> counts = count_at(view, node);
    for (const model::Node *below : view.descendants_of(node)) {
        for (const std::size_t grade : of_node[position_of(view, *below)])
            ++counts[grade];
    }
    return counts;
}

std::vector<int> Grading::count_all() const
{
    std::vector<int> counts(grades.size());
    for (const auto &of_one : of_node) {
        for (const std::size_t grade : of_one)
            ++counts[grade];
    }
    return counts;
}

int tone_of_printed(const std::string &value)
{
    static const std::map<std::string, int, std::less<>> tones{
        {"S", 1},  {"A", 1},  {"B", 2}, {"C", 3}, {"D", 4},  {"E", 5}, {"Ａ", 1}, {"Ｂ", 2}, {"Ｃ", 3},
        {"Ｄ", 4}, {"Ｅ", 5}, {"◎", 1}, {"○", 2}, {"〇", 2}, {"△", 3}, {"▲", 4},  {"×", 5}};
    const auto found = tones.find(value);
    return found == tones.end() ? 0 : found->second;
}

} // namespace taikei::render
