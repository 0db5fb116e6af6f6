#include "reader/table/action_costs.hpp"

#include "base/text.hpp"
#include "reader/value/cell.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace taikei::reader {
namespace {

ColumnRole role_of(model::ValueKind kind)
{
    switch (kind) {
    case model::ValueKind::Observed: return ColumnRole::Observed;
    case model::ValueKind::Target: return ColumnRole::Target;
    case model::ValueKind::Planned: return ColumnRole::Planned;
    }
    return ColumnRole::Unknown;
}

/// 事業費 of 事業費（計画額）: what the figures are; a bracket that only says their kind is no part of it.
std::string without_kind(const std::string &name)
{
    for (const std::string_view open : {"（", "("}) {
        const auto at = name.rfind(open);
        if (at == std::string::npos || at == 0 || !(name.ends_with("）") || name.ends_with(')')))
            continue;
        const Head inside = parse_head(base::fold_tight(std::string_view(name).substr(at)));
        std::string word = inside.bare;
        std::erase_if(word, [](char c) { return c == '(' || c == ')'; });
        if (inside.kind && Lexicon::get().column(word).has(role_of(*inside.kind)))
            return name.substr(0, at);
    }
    return name;
}

/// The upper of two heads, which names what the figures below are; empty where there is one head only.
std::string name_above(const Head &head)
{
    const auto space = head.text.find(' ');
    if (space == std::string::npos)
        return {};
    const std::string first = head.text.substr(0, space);
    const Head above = parse_head(first);
    return above.year || above.text.empty() ? std::string() : without_kind(first);
}

/// 効果額 of 効果額目標: what the figures are stands before the kind of their value; empty where the head says the kind
/// only.
std::string name_before_kind(const Head &head)
{
    if (head.year || !head.kind || head.bare.size() <= 6)
        return {};
    for (std::size_t at = 3; at + 6 <= head.bare.size(); at += 3) {
        const Head tail = parse_head(std::string_view(head.bare).substr(at));
        if (tail.kind == head.kind && Lexicon::get().column(tail.bare).has(role_of(*head.kind)))
            return head.bare.substr(0, at);
    }
    return {};
}

/// 備考 in the row; empty where it has none.
std::string remark_in(const Segment &segment, const GridRow &row)
{
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (segment.heads[i].has(ColumnRole::Note) && !row[i].is_empty() && !states_no_value(row[i].text))
            return row[i].text;
    }
    return {};
}

/// 実施年度 over 前期 | 後期 above ○ and ◎ costs nothing; 企業会計 in place of a figure says something.
void add_cost(Reading &reading, IndicatorSource cost)
{
    if (std::ranges::any_of(cost.cells, [](const ValueCellSource &cell) { return !is_rating_letter(cell.text); }))
        add_indicator(reading, std::move(cost));
}

} // namespace

void read_costs_of_measure(Reading &reading, NodeIndex node, const std::string &name, const Segment &segment,
                           const GridRow &row)
{
    IndicatorSource cost;
    cost.node = node;
    cost.name = name;
    cost.unit = reading.unit_line;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const Head &head = segment.heads[i];
        if (!head.is_value() || !head.year || row[i].is_empty() || !has_figure(row[i].text)
            || row[i].text.ends_with("。"))
            continue;
        cost.cells.push_back({head.kind.value_or(kind_by_year(reading, *head.year)), head.year, head.unit.value_or(""),
                              row[i].text, row[i].place, "", row[i].printed});
        cost.place = row[i].place;
    }
    if (!cost.cells.empty())
        add_indicator(reading, std::move(cost));
}

void read_costs(Reading &reading, NodeIndex node, const Segment &segment, const GridRow &row)
{
    IndicatorSource cost;
    const std::string remark = remark_in(segment, row);
    for (std::size_t i = 0; i < row.size(); ++i) {
        const Head &head = segment.heads[i];
        if (!head.is_value() || row[i].is_empty() || row[i].text.ends_with("。"))
            continue;
        std::string name = split_unit_from_name(name_above(head)).name;
        if (name.empty())
            name = name_before_kind(head); // 効果額目標
        if (name.empty() && head.year && head.kind && head.unit && head.unit->contains("円"))
            name = head.bare; // R4決算額（千円）
        if (name.empty())
            name = cost.name; // a head that spans its columns may stand over the first only
        if (name.empty() || states_no_value(row[i].text))
            continue;
        if (name != cost.name) {
            add_cost(reading, std::exchange(cost, {}));
            cost.node = node;
            cost.name = name;
            cost.note = remark;
            cost.unit = head.unit.value_or(reading.unit_line);
            cost.place = row[i].place;
        }
        const auto above_kind = look_up_head(cost.name)->kind;
        const bool planned = Lexicon::get().is_planned_money(cost.name);
        const auto kind = head.kind ? *head.kind
            : above_kind            ? *above_kind
            : planned               ? model::ValueKind::Planned
                                    : model::ValueKind::Observed;
        cost.cells.push_back(
            {kind, head.year ? head.year : reading.sheet_year, "", row[i].text, row[i].place, "", row[i].printed});
    }
    add_cost(reading, std::move(cost));
}

} // namespace taikei::reader
