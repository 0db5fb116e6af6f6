#include "reader/table/table_foot.hpp"

#include "reader/classify/label.hpp"
#include "reader/lexicon.hpp"
#include "reader/table/head.hpp"
#include "reader/value/cell.hpp"

#include <string_view>

namespace taikei::reader {
namespace {

/// The one cell behind the first that holds anything; null where there are several, or none. In a table with merged
/// cells it reaches to the end of the row.
const GridCell *only_value(const GridRow &row, bool has_gaps)
{
    const GridCell *value = nullptr;
    for (const GridCell &cell : row) {
        const GridCell &open = value == nullptr ? row.front() : *value;
        const bool goes_on = &cell == &row.front() || (cell.covered && cell.text == open.text);
        if (goes_on || (cell.is_empty() && has_gaps))
            continue;
        if (value != nullptr || cell.is_empty() || cell.covered)
            return nullptr;
        value = &cell;
    }
    return value;
}

/// 今後の課題 | a sentence, 備考 | another, 担当課 | 農林課, 評価 | C（やや遅れている） at the foot of a table of
/// figures or letters: a row of the form around it.
bool is_label_row(const GridRow &row, bool has_gaps)
{
    constexpr std::size_t fewest_columns = 4;
    constexpr std::string_view stop = "。";
    if (row.size() < fewest_columns || row.front().is_empty() || row.front().covered)
        return false;
    const GridCell *value = only_value(row, has_gaps);
    if (value == nullptr)
        return false;
    const auto kind = kind_of_label(row.front().text);
    const auto head = look_up_head(row.front().text);
    const bool is_short =
        kind == LabelKind::Departments || head->has(ColumnRole::Rating) || Lexicon::get().names_judge(head->bare);
    if (kind != LabelKind::Prose && !is_short && !head->has(ColumnRole::Note))
        return false;
    const bool is_sentence = !has_gaps && value->text.contains(stop);
    return is_sentence || ((has_gaps || is_short) && !has_figure(value->text));
}

/// Where the rows at the foot begin that are a form's and no longer the table's; the end where there are none.
std::size_t find_foot(const Grid &grid, const Segment &part)
{
    std::size_t foot = part.end_row;
    while (foot > part.first_row && is_label_row(grid.rows[foot - 1], grid.has_gaps))
        --foot;
    return foot > part.first_row ? foot : part.end_row;
}

} // namespace

void part_foot(const Grid &grid, std::vector<Segment> &segments)
{
    if (segments.empty() || !segments.back().has_head())
        return;
    Segment foot;
    foot.first_row = find_foot(grid, segments.back());
    foot.end_row = segments.back().end_row;
    segments.back().end_row = foot.first_row;
    if (foot.end_row > foot.first_row)
        segments.push_back(foot);
}

} // namespace taikei::reader
