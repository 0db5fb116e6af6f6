#include "reader/classify/grouped_rows.hpp"

#include "base/text.hpp"
#include "reader/classify/enclosed.hpp"
#include "reader/heading/heading.hpp"
#include "reader/table/head.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace taikei::reader {
namespace {

using document::Table;
using Row = std::vector<Table::GridCell>;

constexpr std::size_t fewest_columns = 4;

bool is_filled(const Table::GridCell &cell)
{
    return !cell.covered && !base::trim(cell.cell.text).empty();
}

/// The texts of a row that holds one text or two beside each other, at its left end; empty for any other row.
std::string text_at_left(const Row &row)
{
    constexpr std::size_t most_texts = 2;
    std::string text;
    std::size_t texts = 0;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (!is_filled(row[i]))
            continue;
        if (++texts > most_texts || i > texts)
            return {};
        text += (text.empty() ? "" : " ") + std::string(base::trim(row[i].cell.text));
    }
    return text;
}

/// 【1-1　循環型社会の形成】, 基本目標1 | 豊かな自然と共に暮らせるまち. A number alone may count the list's rows.
std::optional<std::string> heading_in(const Row &row)
{
    constexpr std::size_t longest = 180; ///< in bytes
    const std::string text = text_at_left(row);
    if (text.empty() || text.size() > longest || text.contains("。") || text.contains('\n'))
        return std::nullopt;
    const auto enclosed = take_enclosed(text);
    const auto heading = parse_heading(enclosed && enclosed->rest.empty() ? enclosed->inside : text);
    const bool says_level = heading && (!heading->level.empty() || heading->numbering == Numbering::Hyphenated);
    return says_level && !heading->title.empty() && !heading->code.empty() ? std::optional(text) : std::nullopt;
}

/// Three known words of heads or more; below the first row of a head years and kinds of values are enough.
bool is_head(const Row &row, bool is_first)
{
    constexpr int fewest_known = 3;
    int filled = 0;
    int known = 0;
    for (const auto &cell : row) {
        if (!is_filled(cell))
            continue;
        ++filled;
        known += look_up_head(base::trim(cell.cell.text))->is_known() ? 1 : 0;
    }
    return filled > 1 && known * 2 > filled && (!is_first || known >= fewest_known);
}

/// Writes the table's rows into blocks, from its top.
class Groups {
public:
    explicit Groups(const Table &table)
        : m_table(table)
    {
    }

    std::vector<document::Block> part()
    {
        for (std::size_t r = 0; r < m_table.grid.size(); ++r) {
            auto heading = heading_in(m_table.grid[r]);
            if (!heading) {
                m_rows.push_back(r);
                continue;
            }
            end_table();
            add_heading(r, std::move(*heading));
        }
        end_table();
        return m_headings > 0 && m_has_shared_head ? std::move(m_blocks) : std::vector<document::Block>();
    }

private:
    /// How many of the rows gathered are a head, from the first.
    std::size_t count_head_rows() const
    {
        std::size_t count = 0;
        while (count < m_rows.size() && is_head(m_table.grid[m_rows[count]], count == 0))
            ++count;
        return count;
    }

    void end_table()
    {
        const std::size_t head_rows = count_head_rows();
        const std::vector<std::size_t> rows = std::exchange(m_rows, {});
        if (head_rows > 0)
            m_head.assign(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(head_rows));
        if (rows.size() == head_rows)
            return;
        m_has_shared_head = m_has_shared_head || (head_rows == 0 && !m_head.empty());
        Table part;
        part.origin = m_table.origin;
        part.place = m_table.grid[rows.front()].front().cell.place;
        for (const std::size_t r : head_rows == 0 ? m_head : std::vector<std::size_t>())
            part.grid.push_back(m_table.grid[r]);
        for (const std::size_t r : rows)
            part.grid.push_back(m_table.grid[r]);
        m_blocks.emplace_back(std::move(part));
    }

    void add_heading(std::size_t row, std::string text)
    {
        ++m_headings;
        document::Line line;
        line.text = std::move(text);
        line.blank_lines_above = 1;
        line.place = m_table.grid[row].front().cell.place;
        m_blocks.emplace_back(std::move(line));
    }

    const Table &m_table;
    std::vector<std::size_t> m_rows; ///< since the last heading
    std::vector<std::size_t> m_head; ///< rows of the list's head
    int m_headings = 0;
    bool m_has_shared_head = false; ///< a table below a heading has its head above it
    std::vector<document::Block> m_blocks;
};

} // namespace

std::vector<document::Block> part_grouped_rows(const Table &table)
{
    if (table.origin != Table::Origin::Separated || table.column_count() < fewest_columns)
        return {};
    return Groups(table).part();
}

} // namespace taikei::reader
