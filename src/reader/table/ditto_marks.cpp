#include "reader/table/ditto_marks.hpp"

#include "base/text.hpp"
#include "reader/classify/enclosed.hpp"
#include "reader/table/head.hpp"

#include <algorithm>
#include <array>

namespace taikei::reader {

namespace {

constexpr std::array<std::string_view, 6> marks = {"〃", "\"", "同上", "々", "″", "''"};

} // namespace

bool is_ditto(std::string_view text)
{
    constexpr std::size_t longest = 16; ///< in bytes, with spaces between 同 and 上
    return !text.empty() && text.size() <= longest && std::ranges::find(marks, base::fold_tight(text)) != marks.end();
}

std::optional<Head> kind_behind_ditto(std::string_view text)
{
    constexpr std::size_t longest = 32; ///< in bytes
    if (text.empty() || text.size() > longest)
        return std::nullopt;
    std::string_view rest = base::trim(text);
    const auto mark = std::ranges::find_if(marks, [&](std::string_view each) { return rest.starts_with(each); });
    if (mark == marks.end())
        return std::nullopt;
    rest = base::trim(rest.substr(mark->size()));
    auto head = parse_head(base::fold_tight(inside_round_brackets(rest).value_or(rest)));
    return head.kind && !head.year && head.level.empty() ? std::optional(std::move(head)) : std::nullopt;
}

std::optional<Head> kind_beside_ditto(const Grid &grid, const Segment &part, std::size_t row, std::size_t name)
{
    const GridCell &cell = grid.rows[row][name];
    if (auto behind = kind_behind_ditto(cell.text))
        return behind;
    const bool may_have_one_below = row + 1 < part.end_row && !cell.is_empty();
    const auto below = may_have_one_below ? kind_behind_ditto(grid.rows[row + 1][name].text) : std::optional<Head>();
    const bool has_results_below = below && below->kind == model::ValueKind::Observed;
    return has_results_below ? std::optional(parse_head("目標")) : std::nullopt;
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
