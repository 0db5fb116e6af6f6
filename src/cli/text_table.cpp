#include "cli/text_table.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace taikei::cli {

namespace {

constexpr int gap = 2;
constexpr int narrowest_last_column = 8;

std::string spaces(int count)
{
    return std::string(static_cast<std::size_t>(std::max(count, 0)), ' ');
}

} // namespace

TextTable::TextTable(std::vector<Column> columns)
    : m_columns(std::move(columns))
{
}

void TextTable::add_row(std::vector<std::string> cells)
{
    assert(cells.size() == m_columns.size());
    std::ranges::transform(cells, cells.begin(), [](const std::string &cell) { return printable(cell); });
    m_rows.push_back(std::move(cells));
}

std::vector<int> TextTable::column_widths() const
{
    std::vector<int> widths;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        int width = base::display_width(m_columns[i].head);
        for (const std::vector<std::string> &row : m_rows)
            width = std::max(width, base::display_width(row[i]));
        widths.push_back(width);
    }
    return widths;
}

std::string TextTable::render_row(const std::vector<std::string> &cells, const std::vector<int> &widths,
                                  int line_width) const
{
    std::string line;
    int used = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const bool is_last = i + 1 == cells.size();
        const std::string cell = is_last && line_width > 0
            ? cut_to_width(cells[i], std::max(line_width - used, narrowest_last_column))
            : cells[i];
        const std::string padding = spaces(widths[i] - base::display_width(cell));
        if (m_columns[i].align == Align::Right)
            line += padding + cell;
        else
            line += is_last ? cell : cell + padding;
        if (!is_last)
            line += spaces(gap);
        used += widths[i] + gap;
    }
    return line + "\n";
}

std::string TextTable::render(const Terminal &terminal) const
{
    const std::vector<int> widths = column_widths();
    std::vector<std::string> heads;
    std::ranges::transform(m_columns, std::back_inserter(heads), [](const Column &column) { return column.head; });
    std::string head = render_row(heads, widths, terminal.width);
    head.pop_back();
    std::string text = terminal.paint(Ink::Bold, head) + "\n";
    for (const std::vector<std::string> &row : m_rows)
        text += render_row(row, widths, terminal.width);
    return text;
}

} // namespace taikei::cli
