#include "reader/table/indicator_heads.hpp"

#include <algorithm>

namespace taikei::reader {
namespace {

/// 2022年度実績 | 2023年度 | 2024年度 | 2025年度 in a plan for 2023 to 2025: what is still to come are goals. Below
/// 計画期間 it is planned.
bool is_goal_by_year(const Reading &reading, const Segment &segment, const Head &head)
{
    if (head.kind || !head.year || head.text.contains("計画") || !reading.period || *head.year < reading.period->from
        || reading.sheet_year)
        return false;
    bool has_result_before = false;
    for (const Head &other : segment.heads) {
        if (other.kind && *other.kind != model::ValueKind::Observed)
            return false;
        has_result_before = has_result_before || (other.kind && other.year && *other.year < *head.year);
    }
    return has_result_before;
}

} // namespace

model::ValueKind kind_of_unnamed(const Reading &reading, const Segment &segment, const IndicatorColumns &columns,
                                 const Head &head)
{
    const Head &name = segment.heads[*columns.name];
    if (name.kind && !name.has(ColumnRole::Name))
        return *name.kind;
    const bool is_to_come = head.year && kind_by_year(reading, *head.year) == model::ValueKind::Planned;
    if (is_to_come && reading.label && reading.label->to_come)
        return *reading.label->to_come;
    if (is_goal_by_year(reading, segment, head))
        return model::ValueKind::Target;
    if (!head.year || kind_by_year(reading, *head.year) == model::ValueKind::Observed)
        return model::ValueKind::Observed;
    const bool has_goals = std::ranges::any_of(
        segment.heads, [](const Head &other) { return other.kind == model::ValueKind::Target; }); // 中間 before them
    const bool names_indicators =
        name.has(ColumnRole::Name) && !name.has(ColumnRole::NameIfAlone) && name.bare.contains("指標");
    return has_goals || names_indicators ? model::ValueKind::Target : model::ValueKind::Planned;
}

std::string unit_of_heads(const Segment &segment, const IndicatorColumns &columns)
{
    if (const auto &unit = segment.heads[*columns.name].unit)
        return *unit;
    for (std::size_t i = 0; i < columns.values.front(); ++i) {
        const Head &head = segment.heads[i];
        if (head.unit && !columns.unit)
            return *head.unit;
    }
    return {};
}

bool is_halfway_goal(const Reading &reading, const Segment &segment, const Head &head)
{
    if (head.kind != model::ValueKind::Observed || !head.year || !head.bare.starts_with("中間"))
        return false;
    const bool is_to_come = kind_by_year(reading, *head.year) == model::ValueKind::Planned;
    return std::ranges::any_of(segment.heads, [&](const Head &other) {
        return other.year && *other.year < *head.year
            && (other.bare.starts_with("現状") || (is_to_come && other.bare.starts_with("基準")));
    });
}

bool has_stacked_heads(const Segment &segment)
{
    return std::ranges::any_of(segment.heads, [](const Head &head) { return head.lower_kind.has_value(); });
}

} // namespace taikei::reader
