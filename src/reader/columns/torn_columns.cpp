#include "reader/columns/torn_columns.hpp"

#include "reader/columns/column_tables.hpp"
#include "reader/table/made_table.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace taikei::reader {
namespace {

TableOfLines put_at(document::Table table, std::size_t end, double confidence)
{
    table.confidence = confidence;
    return {std::move(table), end};
}

} // namespace

void TornColumns::give_up_owed()
{
    for (ColumnLine &owed : m_owed) {
        document::Line &line = m_unplaced.emplace_back();
        line.text = std::move(owed.text);
        line.place = owed.place;
    }
    m_owed.clear();
}

std::vector<document::Line> TornColumns::take_unplaced()
{
    return std::exchange(m_unplaced, {});
}

std::vector<document::Line> TornColumns::finish()
{
    give_up_owed();
    return take_unplaced();
}

/// The cells below a head that is printed again may be the next table's, which begins farther down: the way that comes
/// out more even tells.
std::optional<TableOfLines> TornColumns::counted_table(ColumnZone &zone)
{
    ColumnZone own = zone;
    const auto next =
        std::ranges::stable_partition(own.lines, [](const ColumnLine &line) { return !line.is_below_next_head; });
    const std::vector<ColumnLine> owed(next.begin(), next.end());
    own.lines.erase(next.begin(), next.end());
    own.lines.insert(own.lines.begin(), m_owed.begin(), m_owed.end());
    zone.lines.insert(zone.lines.begin(), m_owed.begin(), m_owed.end());
    for (const bool strictly : {true, false}) {
        if (auto table = judgements_of_columns(zone, strictly)) {
            m_owed.clear();
            return put_at(std::move(table->table), zone.end,
                          table->is_by_words ? sure_of_shared_words : sure_of_even_blocks);
        }
        if (auto table = owed.empty() ? std::nullopt : judgements_of_columns(own, strictly)) {
            m_owed = owed;
            for (ColumnLine &line : m_owed)
                line.is_below_next_head = false;
            return put_at(std::move(table->table), zone.end,
                          table->is_by_words ? sure_of_shared_words : sure_of_even_blocks);
        }
    }
    return std::nullopt;
}

std::optional<TableOfLines> TornColumns::take(TablesAtBlocks &tables, std::size_t at)
{
    auto found = tables.extract(at);
    if (found.empty())
        return std::nullopt;
    return put_at(std::move(found.mapped().table), found.mapped().end, sure_of_even_blocks);
}

std::optional<TableOfLines> TornColumns::find(std::size_t at)
{
    for (TablesAtBlocks *tables :
         {&m_arrow_boxes, &m_cards, &m_year_figures, &m_titled_blocks, &m_defined_indicators}) {
        if (auto table = take(*tables, at)) {
            give_up_owed(); // it belongs behind the table above, and not behind one of another kind
            return table;
        }
    }
    if (auto table = find_in_zone(at))
        return table;
    return take(m_goal_columns, at);
}

std::optional<TableOfLines> TornColumns::find_in_zone(std::size_t at)
{
    if (at < m_no_table_before)
        return std::nullopt;
    auto zone = find_column_zone(m_document, m_furniture, at, m_heads);
    if (!zone)
        return std::nullopt;
    if (!zone->has_enough_heads()) {
        m_no_table_before = zone->is_cut ? m_no_table_before : zone->end;
        return std::nullopt;
    }
    if (auto rows = rows_on_lines(*zone)) {
        give_up_owed();
        m_heads = zone->heads;
        return put_at(std::move(rows->table), rows->end, sure_of_even_blocks);
    }
    if (std::get<document::Line>(m_document.blocks[at]).text.contains(' '))
        return std::nullopt; // of which several heads on the first line are
    if (auto in_turn = at < m_not_in_turn_before ? std::nullopt : cells_in_turn(*zone)) {
        give_up_owed();
        m_heads = zone->heads;
        return put_at(std::move(in_turn->table), in_turn->end, sure_of_even_blocks);
    }
    if (!zone->lines.empty())
        m_not_in_turn_before = std::max(m_not_in_turn_before, zone->lines.front().end);
    auto found = put_together(*zone);
    if (!found && !m_owed.empty() && zone->heads.front().has(ColumnRole::Code)) {
        give_up_owed();
        found = put_together(*zone);
    }
    return found;
}

std::optional<TableOfLines> TornColumns::put_together(const ColumnZone &zone)
{
    const bool is_counted = zone.heads.front().has(ColumnRole::Code);
    for (const std::size_t lines : ends_of_zone(zone)) {
        ColumnZone part = zone;
        if (lines < part.lines.size()) {
            part.lines.resize(lines);
            part.end = part.lines.back().end;
        }
        auto found = is_counted ? counted_table(part) : std::nullopt;
        if (auto table = is_counted ? std::nullopt : indicators_of_columns(part))
            found = put_at(*std::move(table), part.end, sure_of_even_blocks);
        if (auto table = is_counted || found ? std::nullopt : actions_of_columns(part))
            found = put_at(*std::move(table), part.end, sure_of_even_blocks);
        if (auto table = found ? std::nullopt : sentences_of_columns(part))
            found = put_at(*std::move(table), part.end, sure_of_even_blocks);
        if (found) {
            m_heads = zone.heads;
            return found;
        }
    }
    return std::nullopt;
}

} // namespace taikei::reader
