#include "reader/table/merged_heads.hpp"

#include "reader/value/cell.hpp"

namespace taikei::reader {

bool parts_merged_heads(const GridRow &above, const GridRow &row)
{
    constexpr std::size_t longest = 36; ///< in bytes
    std::size_t parts = 0;
    std::size_t reaching = 0;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const bool reaches_down = row[i].covered && row[i].text == above[i].text;
        const bool is_merged = above[i].covered
            ? i > 0 && above[i].text == above[i - 1].text
            : i + 1 < row.size() && above[i + 1].covered && above[i].text == above[i + 1].text;
        if (reaches_down)
            reaching += row[i].is_empty() ? 0 : 1;
        else if (is_merged && !row[i].covered && !row[i].is_empty() && row[i].text.size() <= longest
                 && !has_figure(row[i].text))
            ++parts;
        else
            return false;
    }
    return parts > 1 && reaching > 0;
}

} // namespace taikei::reader
