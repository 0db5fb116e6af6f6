#include "reader/table/column_cells.hpp"

#include "base/text.hpp"
#include "model/fiscal_year.hpp"
#include "reader/classify/label.hpp"
#include "reader/heading/heading.hpp"
#include "reader/value/cell.hpp"

#include <string>
#include <string_view>

namespace taikei::reader {
namespace {

/// 健診の受診率（R2年度は速報値）: words enough for a name, whatever year stands among them.
bool is_name_with_year(const Head &head)
{
    constexpr std::size_t shortest_name = 12; ///< in bytes
    return head.roles.empty() && head.level.empty() && head.bare.size() >= shortest_name;
}

} // namespace

bool is_bare_year(std::string_view text)
{
    constexpr std::size_t longest_year = 30;
    const bool is_western = text.size() == 4 && text.find_first_not_of("0123456789") == std::string_view::npos;
    return text.size() < longest_year && (is_western || !has_figure(text))
        && model::parse_fiscal_year(text).has_value();
}

bool names_part(std::string_view text)
{
    constexpr std::size_t longest = 45; ///< in bytes
    if (text.size() > longest)
        return false;
    const std::string part = base::fold_tight(text);
    return Lexicon::get().is_part(part) || part.contains("歳") || part.ends_with("代") || part.ends_with("年生");
}

bool is_kind_column(const Grid &grid, const Segment &segment, std::size_t column)
{
    int kinds = 0;
    int filled = 0;
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
        const auto &cell = grid.rows[r][column];
        if (cell.is_empty())
            continue;
        ++filled;
        const Head head = parse_head(cell.text);
        kinds += (head.kind || head.is_computed) && cell.text.size() <= 36 ? 1 : 0;
    }
    return filled >= 2 && kinds * 10 >= filled * 8;
}

bool cells_are_years(const Grid &grid, const Segment &segment, std::size_t column)
{
    int filled = 0;
    int years = 0;
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
        const auto &cell = grid.rows[r][column];
        if (cell.is_empty())
            continue;
        ++filled;
        years += is_bare_year(cell.text) ? 1 : 0;
    }
    return filled > 0 && years * 10 >= filled * 8;
}

std::size_t filled_cells(const Grid &grid, const Segment &segment, std::size_t column)
{
    std::size_t filled = 0;
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r)
        filled += grid.rows[r][column].is_empty() ? 0 : 1;
    return filled;
}

std::size_t count_names(const Grid &grid, const Segment &segment, std::size_t column)
{
    std::size_t names = 0;
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
        const GridCell &cell = grid.rows[r][column];
        const Head head = parse_head(cell.text);
        names += !cell.is_empty() && !cell.covered && !is_bare_code(cell.text)
                && (!head.is_known() || is_name_with_year(head))
            ? 1
            : 0;
    }
    return names;
}

bool holds_units(const Grid &grid, const Segment &segment, std::size_t column)
{
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
        const std::string &text = grid.rows[r][column].text;
        if (!text.empty() && !is_unit(base::squeeze(text)))
            return false;
    }
    return filled_cells(grid, segment, column) > 0;
}

bool holds_lists(const Grid &grid, const Segment &segment, std::size_t column)
{
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
        const GridCell &cell = grid.rows[r][column];
        if (!cell.is_empty() && !cell.text.starts_with("・"))
            return false;
    }
    return filled_cells(grid, segment, column) > 0;
}

bool tells_what_was_done(const Grid &grid, const Segment &segment, std::size_t column)
{
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
        const GridCell &cell = grid.rows[r][column];
        if (!cell.is_empty() && !tells_what_was_done(cell.text))
            return false;
    }
    return filled_cells(grid, segment, column) > 0;
}

bool is_merged_over_rows(const Grid &grid, const Segment &segment, std::size_t column)
{
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
        const GridCell &cell = grid.rows[r][column];
        if (!cell.covered || !cell.is_empty())
            return false;
    }
    return segment.first_row < segment.end_row;
}

} // namespace taikei::reader
