#include "reader/loose/close_rows.hpp"
#include "reader/reading.hpp"
#include "reader/table/made_table.hpp"

#include <optional>

/// Tables as extraction with the page's layout leaves narrow ones: cells stand one space apart here and wide apart
/// there, cells set halfway down a row of several lines stand on lines of their own, and heads on two lines:
///
///           指標名       現状値 中間目標 目標値 方向 指標の説明
///                 単位 令和５年度   令和９年度 令和11年度
///     １日に8,000歩以上歩 ％ 27.8(R4)    32.0   35.0 ↗ 健康づくりアン
///     く市民の割合                                   ケート
namespace taikei::reader {

namespace {

struct CloseTable {
    CloseHead head;
    std::vector<CloseRow> rows;
    std::size_t end = 0; ///< the element behind the last row
};

/// None where the lines from `at` on are no such table.
std::optional<CloseTable> find_close_table(const std::vector<Element> &elements, std::size_t at)
{
    auto head = at < elements.size() ? find_close_head(elements, at) : std::nullopt;
    if (!head)
        return std::nullopt;
    CloseTable table;
    table.end = at + head->lines;
    CloseRows rows(*head);
    for (std::size_t i = table.end; i < elements.size(); ++i) {
        if (!rows.add(elements[i], i + 1 < elements.size() ? &elements[i + 1] : nullptr))
            break;
        if (rows.is_complete())
            table.end = i + 1;
    }
    table.rows = rows.finish();
    table.head = *std::move(head);
    return table.rows.empty() ? std::nullopt : std::optional(std::move(table));
}

} // namespace

bool begins_close_table(const std::vector<Element> &elements, std::size_t at)
{
    return find_close_table(elements, at).has_value();
}

std::size_t read_close_table(Reading &reading, const std::vector<Element> &elements, std::size_t at)
{
    const auto found = find_close_table(elements, at);
    if (!found)
        return 0;
    document::Table table;
    table.place = elements[at].place;
    table.header_rows = 1;
    std::vector<std::string> heads;
    for (const CloseColumn &column : found->head.columns)
        heads.push_back(column.text);
    add_row(table, heads, elements[at].place);
    for (const CloseRow &row : found->rows)
        add_row(table, row.cells, row.place);
    read_table(reading, table);
    return found->end - at;
}

} // namespace taikei::reader
