#include "document/text/spaces/even_rows.hpp"

#include "base/text.hpp"
#include "document/display_line.hpp"
#include "document/text/spaces/year_heads.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace taikei::document {
namespace {

constexpr std::size_t fewest_cells = 3;
constexpr std::size_t fewest_rows = 3;
constexpr std::size_t longest_line = 600; ///< in bytes

bool may_be_even_row(const SourceLine &line)
{
    return line.text.size() <= longest_line && !line.text.contains('\t') && !line.text.contains('|')
        && !line.text.contains('<') && !base::has_word(line.text, "。");
}

std::vector<std::string_view> cells_of(const SourceLine &line)
{
    std::vector<std::string_view> cells;
    for (const auto &segment : find_segments(line.text))
        cells.push_back(segment.text);
    return cells;
}

/// Items side by side (・A  ・B), and no cells.
bool has_items(const std::vector<std::string_view> &cells)
{
    return std::ranges::any_of(cells.begin() + 1, cells.end(), begins_with_bullet);
}

/// The cell before the figures: the last one that a row merged down over several lines leaves to each.
std::size_t last_word(const std::vector<std::string_view> &cells)
{
    std::size_t at = 0;
    while (at + 1 < cells.size() && !is_value_like(cells[at + 1]))
        ++at;
    return at;
}

/// 実績  28  19: a word and its figures, set in.
bool is_rest(const std::vector<std::string_view> &cells, const std::vector<std::string_view> &above)
{
    return cells.size() >= 2 && cells.size() < above.size() && !is_value_like(cells.front())
        && std::ranges::all_of(cells.begin() + 1, cells.end(), is_value_like) && last_word(above) > 0
        && last_word(above) + cells.size() <= above.size();
}

} // namespace

std::size_t count_even_rows(std::span<const SourceLine> lines)
{
    if (lines.empty() || !may_be_even_row(lines[0]) || !has_gap(lines[0].text))
        return 0;
    const auto head = cells_of(lines[0]);
    if (head.size() < fewest_cells || has_items(head) || std::ranges::any_of(head, is_value_like))
        return 0;
    std::vector<std::string_view> above;
    std::size_t count = 1;
    std::vector<bool> holds_values(head.size(), true);
    for (; count < lines.size() && may_be_even_row(lines[count]); ++count) {
        const SourceLine &line = lines[count];
        const auto cells =
            line.blank_lines_above > 0 || line.starts_page ? std::vector<std::string_view>() : cells_of(line);
        if (cells.size() < 2 || has_items(cells))
            break;
        if (!above.empty() && is_rest(cells, above))
            continue;
        if (cells.size() != head.size())
            break;
        for (std::size_t i = 0; i < cells.size(); ++i)
            holds_values[i] = holds_values[i] && is_value_like(cells[i]);
        if (std::find(holds_values.begin() + 1, holds_values.end(), true) == holds_values.end())
            return 0;
        above = cells;
    }
    const bool any_values = std::find(holds_values.begin() + 1, holds_values.end(), true) != holds_values.end();
    // Below years one row of values is enough, where all of them have one.
    const bool all_values = std::find(holds_values.begin() + 1, holds_values.end(), false) == holds_values.end();
    const bool is_row_of_years = count >= 2 && all_values && heads_years(lines[0].text);
    return (count >= fewest_rows && any_values) || is_row_of_years ? count : 0;
}

base::Result<void> read_even_rows(std::span<const SourceLine> lines, Assembly &assembly, Table &table)
{
    table = assembly.begin_table(lines);
    const std::size_t width = cells_of(lines.front()).size();
    std::vector<std::string_view> above;
    for (const SourceLine &line : lines) {
        auto cells = cells_of(line);
        if (cells.size() < width)
            cells.insert(cells.begin(), last_word(above), std::string_view());
        else
            above = cells;
        cells.resize(width);
        const std::vector<std::string> texts(cells.begin(), cells.end());
        if (auto added = assembly.add_row(table, texts, line.number, line.number); !added)
            return added;
    }
    return {};
}

} // namespace taikei::document
