#include "reader/table/ditto_marks.hpp"

#include "base/text.hpp"

namespace taikei::reader {

bool is_ditto(std::string_view text)
{
    constexpr std::size_t longest = 16; ///< in bytes, with spaces between 同 and 上
    if (text.empty() || text.size() > longest)
        return false;
    const std::string tight = base::fold_tight(text);
    return tight == "〃" || tight == "\"" || tight == "同上" || tight == "々" || tight == "″" || tight == "''"
        || text == "〃";
}

void write_out_dittos(Grid &grid, const Segment &part)
{
    for (std::size_t column = 0; column < part.heads.size() && column < grid.width(); ++column) {
        const Head &head = part.heads[column];
        if (!head.level.empty() || head.has(ColumnRole::Title) || head.has(ColumnRole::Code))
            continue;
        std::string_view above;
        for (std::size_t r = part.first_row; r < part.end_row; ++r) {
            GridCell &cell = grid.rows[r][column];
            if (is_ditto(cell.text) && !above.empty()) {
                cell.printed = cell.text;
                cell.text = above;
            }
            if (!cell.is_empty() && !is_ditto(cell.text))
                above = cell.text;
        }
    }
}

} // namespace taikei::reader
