#include "reader/table/table_foot.hpp"

#include "base/text.hpp"
#include "reader/classify/label.hpp"
#include "reader/lexicon.hpp"
#include "reader/table/head.hpp"
#include "reader/value/cell.hpp"

#include <algorithm>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>

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

/// 備考, and nothing was written beside it.
bool is_label_alone(const GridRow &row)
{
    const auto is_empty = [](const GridCell &cell) { return cell.is_empty(); };
    const bool is_alone = !row.front().is_empty() && !row.front().covered
        && std::all_of(row.begin() + static_cast<std::ptrdiff_t>(end_of_cell(row, 0)), row.end(), is_empty);
    return is_alone
        && (kind_of_label(row.front().text).has_value() || look_up_head(row.front().text)->has(ColumnRole::Note));
}

/// How often each label stands in front of a row of the part: 説明・出典 below every indicator is the table's own.
std::map<std::string, int> count_labels(const Grid &grid, const Segment &part)
{
    std::map<std::string, int> counts;
    for (std::size_t r = part.first_row; r < part.end_row; ++r) {
        const GridCell &front = grid.rows[r].front();
        if (!front.is_empty() && !front.covered)
            ++counts[base::fold_tight(front.text)];
    }
    return counts;
}

bool labels_form_cell(const std::string &text)
{
    const auto head = look_up_head(text);
    return kind_of_label(text).has_value() || head->has(ColumnRole::Rating) || Lexicon::get().names_judge(head->bare);
}

/// 評価 over all columns, above 達成度 | B and 評価の理由 | …: the title of the form's rows.
bool is_title_of_form(const GridRow &row)
{
    constexpr std::size_t longest = 60; ///< in bytes
    const GridCell &front = row.front();
    return !front.is_empty() && !front.covered && front.text.size() <= longest && end_of_cell(row, 0) == row.size()
        && labels_form_cell(front.text);
}

/// Where the rows at the foot begin that are a form's and no longer the table's; the end where there are none.
std::size_t find_foot(const Grid &grid, const Segment &part, bool is_last)
{
    const auto counts = count_labels(grid, part);
    const auto is_alone = [&](const GridRow &row) { return counts.at(base::fold_tight(row.front().text)) == 1; };
    std::size_t foot = part.end_row;
    for (std::size_t r = part.end_row; r-- > part.first_row;) {
        const GridRow &row = grid.rows[r];
        if ((is_last && is_label_row(row, grid.has_gaps)) || (is_form_row(row, part.heads) && is_alone(row)))
            foot = r;
        else if (foot < part.end_row && is_title_of_form(row))
            return r > part.first_row ? r : part.end_row;
        else if (!is_label_alone(row))
            break;
    }
    return foot > part.first_row ? foot : part.end_row;
}

/// 進捗評価 | ■計画どおり | 今後の方向性 | 継続: labels in front and below the heads of values, where figures would be.
bool holds_pairs_of_form(const GridRow &row, const std::vector<Head> &heads)
{
    if (!labels_form_cell(row.front().text))
        return false;
    bool has_label = false;
    for (std::size_t i = end_of_cell(row, 0); i < row.size(); i = end_of_cell(row, i)) {
        if (row[i].covered || !heads[i].is_value())
            continue;
        if (has_figure(row[i].text))
            return false;
        const bool has_value = end_of_cell(row, i) < row.size();
        has_label = has_label || (has_value && labels_form_cell(row[i].text));
    }
    return has_label;
}

} // namespace

bool is_form_row(const GridRow &row, const std::vector<Head> &heads)
{
    constexpr std::size_t longest_label = 60; ///< in bytes
    const GridCell &front = row.front();
    if (row.size() != heads.size() || front.is_empty() || front.covered || front.text.size() > longest_label
        || look_up_head(front.text)->has(ColumnRole::Definition))
        return false;
    for (std::size_t begin = end_of_cell(row, 0), end = begin; begin < row.size(); begin = end) {
        end = end_of_cell(row, begin);
        const auto covered = std::span(heads).subspan(begin, end - begin);
        const bool has_value = std::ranges::any_of(covered, &Head::is_value);
        const bool has_other =
            std::ranges::any_of(covered, [](const Head &head) { return !head.is_value() && !head.text.empty(); });
        if (has_value && has_other)
            return true;
    }
    return holds_pairs_of_form(row, heads);
}

void part_foot(const Grid &grid, std::vector<Segment> &segments)
{
    std::vector<Segment> parted;
    for (Segment &part : segments) {
        const bool is_last = &part == &segments.back();
        Segment foot;
        foot.first_row = part.has_head() ? find_foot(grid, part, is_last) : part.end_row;
        foot.end_row = std::exchange(part.end_row, foot.first_row);
        parted.push_back(std::move(part));
        if (foot.end_row > foot.first_row)
            parted.push_back(std::move(foot));
    }
    segments = std::move(parted);
}

} // namespace taikei::reader
