#include "reader/loose/torn_columns.hpp"

#include "base/text.hpp"
#include "reader/loose/column_tables.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace taikei::reader {

/// The cells below a head that is printed again may be the next table's, which begins farther down: the way that comes
/// out more even tells.
std::optional<document::Table> TornColumns::counted_table(ColumnZone &zone)
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
            return table;
        }
        if (auto table = owed.empty() ? std::nullopt : judgements_of_columns(own, strictly)) {
            m_owed = owed;
            for (ColumnLine &line : m_owed)
                line.is_below_next_head = false;
            return table;
        }
    }
    m_owed.clear();
    return std::nullopt;
}

namespace {

/// A look at the first word spares nearly all lines the rest.
bool may_head_columns(const document::Line &line)
{
    constexpr std::size_t longest = 240; ///< in bytes
    const std::string_view text = base::trim(line.text);
    if (text.empty() || text.size() > longest || text.contains('\t') || text.ends_with("。"))
        return false;
    std::size_t end = 0;
    while (end < text.size()) {
        std::size_t next = end;
        if (base::is_space(base::next_code_point(text, next)))
            break;
        end = next;
    }
    const auto head = look_up_head(text.substr(0, end));
    return head->has(ColumnRole::Name) || head->has(ColumnRole::NameIfAlone) || head->has(ColumnRole::Code);
}

} // namespace

std::optional<TornColumns::Found> TornColumns::find(std::size_t at)
{
    const auto *line = std::get_if<document::Line>(&m_document.blocks[at]);
    if (line == nullptr || !may_head_columns(*line))
        return std::nullopt;
    auto zone = find_column_zone(m_document, m_furniture, at, m_heads);
    if (!zone)
        return std::nullopt;
    for (const std::size_t lines : ends_of_zone(*zone)) {
        if (lines < zone->lines.size()) {
            zone->lines.resize(lines);
            zone->end = zone->lines.back().end;
        }
        const bool is_counted = zone->heads.front().has(ColumnRole::Code);
        if (auto table = is_counted ? counted_table(*zone) : indicators_of_columns(*zone)) {
            m_heads = zone->heads;
            return Found{*std::move(table), zone->end};
        }
    }
    return std::nullopt;
}

} // namespace taikei::reader
