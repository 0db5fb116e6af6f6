#include "evaluate/trial.hpp"

#include <algorithm>

namespace taikei::evaluate {
namespace {

std::optional<int> matching_scale(const Scale &scale, const RatingRule &other)
{
    const auto same_subject = [&](const Scale &candidate) {
        return candidate.subject == scale.subject && candidate.level == scale.level;
    };
    if (const auto found = other.find_scale(scale.id);
        found && same_subject(other.scales[static_cast<std::size_t>(*found)]))
        return found;
    const auto first = std::ranges::find_if(other.scales, same_subject);
    return first == other.scales.end() ? std::nullopt : std::optional(static_cast<int>(first - other.scales.begin()));
}

} // namespace

std::string name_given(const Scale &scale, const Judgement &judgement)
{
    if (judgement.is_graded())
        return scale.grades[static_cast<std::size_t>(judgement.grade)].name;
    return judgement.state < 0 ? "" : scale.states[static_cast<std::size_t>(judgement.state)].name;
}

std::vector<Move> find_moves(const RatingRule &rule, const PlanJudgement &judged, const RatingRule &other,
                             const PlanJudgement &judged_by_other)
{
    std::vector<Move> moves;
    for (std::size_t i = 0; i < rule.scales.size(); ++i) {
        const auto matching = matching_scale(rule.scales[i], other);
        if (!matching)
            continue;
        const Scale &other_scale = other.scales[static_cast<std::size_t>(*matching)];
        for (const PlanJudgement::Item &item : judged.scales[i]) {
            const Judgement *there = judged_by_other.find(*matching, item.is_indicator, item.position);
            if (there == nullptr)
                continue;
            std::string from = name_given(rule.scales[i], item.judgement);
            std::string to = name_given(other_scale, *there);
            if (from != to)
                moves.push_back(
                    {item.is_indicator, item.position, static_cast<int>(i), *matching, std::move(from), std::move(to)});
        }
    }
    return moves;
}

std::vector<std::pair<std::string, int>> count_grades(const Scale &scale, const std::vector<PlanJudgement::Item> &items)
{
    std::vector<std::pair<std::string, int>> counts;
    for (const Grade &grade : scale.grades)
        counts.emplace_back(grade.name, 0);
    for (const State &state : scale.states)
        counts.emplace_back(state.name, 0);
    counts.emplace_back("", 0);
    for (const PlanJudgement::Item &item : items) {
        const std::string name = name_given(scale, item.judgement);
        ++std::ranges::find(counts, name, &std::pair<std::string, int>::first)->second;
    }
    if (counts.back().second == 0)
        counts.pop_back();
    return counts;
}

} // namespace taikei::evaluate
