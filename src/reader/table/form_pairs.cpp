#include "reader/table/form_pairs.hpp"

#include "base/character.hpp"
#include "base/text.hpp"
#include "reader/classify/label.hpp"
#include "reader/content/ticked_box.hpp"
#include "reader/heading/heading.hpp"
#include "reader/reading.hpp"
#include "reader/table/form_figures.hpp"
#include "reader/value/cell.hpp"

#include <algorithm>
#include <deque>
#include <iterator>
#include <utility>

namespace taikei::reader {
namespace {

/// 柱 of 改革の柱: the level word that the label ends with. Empty where the label may head a text, too (事業の目標),
/// and for any other.
std::string level_behind_of(std::string_view label)
{
    constexpr std::size_t longest_label = 36; ///< in bytes
    constexpr std::string_view of = "の";
    const auto at = label.size() <= longest_label ? label.rfind(of) : std::string_view::npos;
    if (at == std::string_view::npos || at == 0)
        return {};
    std::string word = base::fold_tight(label.substr(at + of.size()));
    return Lexicon::get().is_level_word(word) && !kind_of_label(word) && !kind_of_label(label) ? word : std::string();
}

bool is_label_cell(const std::string &text)
{
    if (text.empty() || text.size() > 75)
        return false;
    if (Lexicon::get().says_place(text) || look_up_head(text)->is_known() || !level_numbered_by(text).empty())
        return true;
    const auto label = parse_label(text);
    return label && label->label_kind && label->text.empty();
}

/// How many rows the cell is merged over, from `row` on; 1 for one that is not.
std::size_t rows_of_cell(const Grid &grid, std::size_t row, std::size_t column)
{
    std::size_t end = row + 1;
    while (end < grid.rows.size() && grid.rows[end][column].covered
           && grid.rows[end][column].text == grid.rows[row][column].text)
        ++end;
    return end - row;
}

/// 施策番号 above 施策名, or 番号 above 事業名: what stands beside both labels is the number and the name.
bool is_number_and_name(const std::string &above, const std::string &below)
{
    const auto is_pair = [](const std::string &number, const std::string &name) {
        const std::string level = level_of(name);
        return !level.empty() && level_numbered_by(name).empty()
            && (level_numbered_by(number) == level || look_up_head(number)->bare == "番号");
    };
    return is_pair(above, below) || is_pair(below, above);
}

/// 11 | 防災対策の推進, each merged down over two rows beside such labels: the lower row has the same values. `column`:
/// of a cell of the lower row that the one above reaches into.
bool is_value_of_both_rows(const Grid &grid, std::size_t row, std::size_t column)
{
    const auto reaches_down = [&](std::size_t i) {
        const GridCell &cell = grid.rows[row][i];
        return cell.covered && !cell.is_empty() && !grid.rows[row - 1][i].is_empty()
            && grid.rows[row - 1][i].text == cell.text;
    };
    if (row == 0 || !reaches_down(column) || grid.rows[row - 1][column].covered)
        return false;
    std::size_t label = column;
    while (label > 0 && reaches_down(label))
        --label;
    while (label > 0 && grid.rows[row][label].covered)
        --label;
    const GridCell &below = grid.rows[row][label];
    return !below.covered && is_number_and_name(grid.rows[row - 1][label].text, below.text);
}

/// 評価 beside 必要性, 有効性, 効率性: a cell merged down over the rows of a form names them all and labels none. No
/// such cell: 施策 | 2-3 | 子育て支援の充実 merged down together beside 主管課 and 関係課.
bool is_side_label(const Grid &grid, std::size_t row, std::size_t column)
{
    const GridRow &cells = grid.rows[row];
    const std::size_t rows = rows_of_cell(grid, row, column);
    if (rows == 1 || is_value_of_both_rows(grid, row + 1, column))
        return false;
    const auto goes_as_far = [&](std::size_t other) {
        return !cells[other].is_empty() && rows_of_cell(grid, row, other) == rows;
    };
    std::size_t next = column + 1;
    while (next < cells.size() && cells[next].covered && cells[next].text == cells[column].text)
        ++next;
    return !(next < cells.size() && goes_as_far(next)) && !(column > 0 && goes_as_far(column - 1));
}

bool is_list_of_pairs(const Grid &grid, const Segment &segment)
{
    constexpr std::size_t longest_label = 36;
    if (grid.width() != 2 || segment.has_head())
        return false;
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
        const GridRow &row = grid.rows[r];
        if (row[0].is_empty() || row[1].is_empty() || row[0].covered || row[0].text.size() > longest_label
            || row[0].text.contains("。") || has_figure(row[0].text) || has_figure(row[1].text)
            || row[1].text.contains("→"))
            return false;
    }
    return true;
}

FormPair make_listed_pair(const GridRow &row)
{
    FormPair pair;
    pair.label = flat(row[0].text);
    pair.value = row[1].text;
    pair.judge = judge_in(pair.label);
    pair.head = parse_head(row[0].text);
    pair.place = row[1].place;
    pair.is_listed = true;
    if (const auto label = parse_label(row[0].text); label && label->label_kind) {
        pair.label_kind = label->label_kind;
        pair.label = bare_label(pair.label);
    }
    return pair;
}

/// The cells of a row that hold labels and values.
class RowCells {
public:
    /// In a grid with gaps a value may stand behind empty cells. `is_taken`: by column, cells that are read otherwise.
    RowCells(const Grid &grid, std::size_t r, const std::vector<bool> &is_taken)
    {
        const GridRow &row = grid.rows[r];
        for (std::size_t i = 0; i < row.size(); ++i) {
            const bool is_gap = grid.has_gaps && i > 0 && is_gap_before_value(row, i);
            const bool is_other = row[i].covered ? !is_value_of_both_rows(grid, r, i) : is_side_label(grid, r, i);
            if (is_gap || is_taken[i] || is_other)
                continue;
            // 施策 ３-１ before its title; below 施策 １ may stand how many there are
            if (const auto heading = number_alone(row[i].text); heading && may_be_title(row, i + 1))
                add_parts(row[i], heading->level, heading->code);
            else
                add(row[i]);
        }
    }

    std::size_t size() const { return m_cells.size(); }
    const GridCell &operator[](std::size_t i) const { return *m_cells[i]; }

private:
    static bool is_gap_before_value(const GridRow &row, std::size_t i)
    {
        const auto next = std::find_if(row.begin() + static_cast<std::ptrdiff_t>(i), row.end(),
                                       [](const GridCell &cell) { return !cell.is_empty(); });
        return row[i].is_empty() && next != row.end() && !is_label_cell(next->text);
    }

    void add_parts(const GridCell &cell, std::string first, std::string second)
    {
        for (std::string *text : {&first, &second}) {
            m_parted.push_back({std::move(*text), false, cell.place});
            m_cells.push_back(&m_parted.back());
        }
    }

    void add(const GridCell &cell)
    {
        // 担当課　　高齢福祉課 in one column, below a row that is parted elsewhere.
        constexpr std::string_view colon = "：";
        const auto gap = cell.text.find("  ");
        if (gap != std::string::npos && is_label_cell(cell.text.substr(0, gap)))
            return add_parts(cell, cell.text.substr(0, gap),
                             std::string(base::trim(std::string_view(cell.text).substr(gap))));
        const auto end = cell.text.find(colon);
        if (end < longest_office_label && look_up_head(cell.text.substr(0, end))->has(ColumnRole::Department))
            return add_parts(cell, cell.text.substr(0, end), cell.text.substr(end + colon.size())); // 関係課：税務課
        m_cells.push_back(&cell);
    }

    static bool ends_with_digit(std::string_view text)
    {
        constexpr std::string_view wide_digits = "０１２３４５６７８９";
        constexpr std::size_t wide = 3; ///< bytes
        return !text.empty()
            && (base::is_digit(static_cast<unsigned char>(text.back()))
                || (text.size() > wide && wide_digits.contains(text.substr(text.size() - wide))));
    }

    static bool may_be_title(const GridRow &row, std::size_t i)
    {
        while (i < row.size() && row[i].covered)
            ++i;
        return i < row.size() && !row[i].is_empty() && !has_figure(row[i].text) && !states_no_value(row[i].text);
    }

    /// 施策 ３-１; none for any other text.
    static std::optional<Heading> number_alone(const std::string &text)
    {
        constexpr std::size_t longest = 45; ///< in bytes
        if (text.size() > longest || !ends_with_digit(text))
            return std::nullopt;
        auto heading = parse_heading(text);
        const bool is_alone = heading && !heading->level.empty() && !heading->code.empty() && heading->title.empty();
        return is_alone ? std::move(heading) : std::nullopt;
    }

    static constexpr std::size_t longest_office_label = 36; ///< in bytes

    std::vector<const GridCell *> m_cells;
    std::deque<GridCell> m_parted; ///< made of cells that hold label and value
};

FormPair make_pair(const GridCell &label_cell, const GridCell &value)
{
    FormPair pair;
    pair.label = flat(label_cell.text);
    pair.judge = judge_in(pair.label);
    pair.head = parse_head(label_cell.text);
    if (const auto label = parse_label(label_cell.text)) {
        pair.label_kind = label->label_kind;
        pair.label = label->label;
    }
    pair.value = value.text;
    pair.place = value.place;
    return pair;
}

/// 総合評価 merged down beside 所管評価 | 委員会評価 above B | C: a judgement each. Marks the judges' columns.
std::vector<FormPair> pairs_of_judges_over_letters(const Grid &grid, std::size_t r, std::vector<bool> &is_taken)
{
    std::vector<FormPair> pairs;
    if (r + 1 >= grid.rows.size())
        return pairs;
    const GridRow &row = grid.rows[r];
    const GridRow &below = grid.rows[r + 1];
    std::optional<std::size_t> scheme;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (row[i].covered || row[i].is_empty())
            continue;
        if (rows_of_cell(grid, r, i) == 2) {
            scheme = look_up_head(row[i].text)->has(ColumnRole::Rating) ? std::optional(i) : std::nullopt;
            continue;
        }
        const std::string judge = base::fold_tight(row[i].text);
        const bool judges = Lexicon::get().names_judge(judge) || look_up_head(row[i].text)->has(ColumnRole::Rating);
        if (!scheme || !judges || !is_rating_letter(below[i].text) || below[i].covered)
            continue;
        FormPair &pair = pairs.emplace_back(make_pair(row[*scheme], below[i]));
        pair.judge = flat(row[i].text);
        is_taken[i] = true;
    }
    return pairs;
}

/// What goes on with the value in further cells, from `next` on. The first cell that does not.
std::size_t take_rest_of_value(const RowCells &cells, std::size_t next, FormPair &pair)
{
    // 基本目標 | 3 | 人と文化を育むまち
    if (next < cells.size() && !pair.head.level.empty() && !pair.head.has(ColumnRole::Code) && is_bare_code(pair.value)
        && !cells[next].is_empty() && !is_label_cell(cells[next].text)) {
        pair.value += "　" + cells[next].text;
        ++next;
    }
    // 担当部署 | こども部 | 子育て支援課
    if (pair.head.has(ColumnRole::Department) || pair.label_kind == LabelKind::Departments) {
        for (;
             next < cells.size() && Lexicon::get().is_department(cells[next].text) && !is_label_cell(cells[next].text);
             ++next)
            pair.value += ' ' + cells[next].text;
    }
    return next;
}

/// A row of nothing but a phrase and a longer text: label and value, though no lexicon knows the label.
std::optional<FormPair> make_unknown_pair(const RowCells &cells)
{
    constexpr std::size_t longest_label = 60;
    if (cells.size() != 2 || cells[0].text.empty() || cells[0].text.size() > longest_label
        || cells[1].text.size() <= cells[0].text.size() || cells[0].text.contains("。"))
        return std::nullopt;
    FormPair pair;
    pair.label = flat(cells[0].text);
    pair.value = cells[1].text;
    pair.place = cells[1].place;
    return pair;
}

/// 総合評価 | 一次評価（主管課） | B | 二次評価（委員会） | C: the first label says what each of the others judges.
/// Empty for any other row.
std::vector<FormPair> pairs_of_judges(const RowCells &cells)
{
    constexpr std::size_t fewest_cells = 5;
    if (cells.size() < fewest_cells || cells.size() % 2 == 0)
        return {};
    const auto judges = [](const GridCell &cell) { return look_up_head(cell.text)->has(ColumnRole::Rating); };
    std::vector<FormPair> pairs;
    for (std::size_t i = 1; i + 1 < cells.size(); i += 2) {
        if (!judges(cells[0]) || !judges(cells[i]) || !is_rating_value(base::squeeze(cells[i + 1].text)))
            return {};
        FormPair pair = make_pair(cells[0], cells[i + 1]);
        pair.judge = flat(cells[i].text);
        pairs.push_back(std::move(pair));
    }
    return pairs;
}

/// 評価 | 順調 | （評価の理由）…: the reason, under its own label. None for any other cell.
std::optional<FormPair> reason_behind(const FormPair &judged, const GridCell &cell)
{
    constexpr std::size_t longest_word = 24; ///< in bytes
    constexpr std::string_view close = "）";
    const auto end = cell.text.find(close);
    if (!judged.head.has(ColumnRole::Rating) || judged.value.size() > longest_word || has_figure(judged.value)
        || is_rating_value(base::squeeze(judged.value)) || !cell.text.starts_with("（") || end == std::string::npos)
        return std::nullopt;
    const std::string label = cell.text.substr(close.size(), end - close.size());
    if (!Lexicon::get().column(base::fold_tight(label)).has(ColumnRole::Reason))
        return std::nullopt;
    FormPair reason;
    reason.label = label;
    reason.label_kind = LabelKind::Prose;
    reason.value = cell.text.substr(end + close.size());
    reason.place = cell.place;
    return reason;
}

/// 施策番号, 整理番号: what stands behind it is a number.
bool labels_number(const std::string &text)
{
    return !level_numbered_by(text).empty() || look_up_head(text)->has(ColumnRole::Code);
}

/// 必要性 | Ａ | 公平性 | Ｂ: behind a label with its letter, a word that no lexicon knows is judged too.
bool goes_on_judging(const RowCells &cells, std::size_t label, const std::vector<FormPair> &pairs)
{
    return !pairs.empty() && !cells[label].is_empty() && !is_rating_letter(cells[label].text)
        && !is_rating_letter(pairs.back().label) && is_rating_letter(pairs.back().value)
        && is_rating_letter(cells[label + 1].text);
}

/// 進捗評価 | 計画どおり, and any label before □順調 ■遅れ: what stands behind it judges.
bool labels_judgement(const GridCell &label, const GridCell &value)
{
    constexpr std::size_t longest_label = 36; ///< in bytes
    if (label.is_empty() || label.text.size() > longest_label || label.text.contains("。"))
        return false;
    if (find_ticked_box(value.text))
        return true;
    return Lexicon::get().names_judge(base::fold_tight(label.text)) && !is_label_cell(value.text)
        && (is_rating_letter(value.text) || is_judging_word(value.text));
}

std::vector<FormPair> pairs_of(const RowCells &cells)
{
    constexpr std::size_t longest_further_label = 45; ///< in bytes: behind the first label of the row
    std::vector<FormPair> pairs = pairs_of_judges(cells);
    for (std::size_t i = pairs.empty() ? 0 : cells.size(); i + 1 < cells.size();) {
        const bool labels_next = i + 2 < cells.size() && labels_number(cells[i + 1].text)
            && is_bare_code(cells[i + 2].text); // 令和６年度 施策評価調書 | 施策番号 | 1-1
        const bool is_label = is_label_cell(cells[i].text) || goes_on_judging(cells, i, pairs)
            || labels_judgement(cells[i], cells[i + 1]) || !level_in_value(cells[i].text, cells[i + 1].text).empty();
        if (labels_next || !is_label || (i > 0 && cells[i].text.size() > longest_further_label)) {
            ++i;
            continue;
        }
        FormPair pair = make_pair(cells[i], cells[i + 1]);
        i = take_rest_of_value(cells, i + 2, pair);
        pairs.push_back(std::move(pair));
        if (auto reason = i < cells.size() ? reason_behind(pairs.back(), cells[i]) : std::nullopt) {
            pairs.back().is_judged = true;
            pairs.push_back(*std::move(reason));
            ++i;
            continue;
        }
        // 必要性 | Ａ | the reason for it
        if (i < cells.size() && is_rating_value(base::squeeze(pairs.back().value)) && cells[i].text.contains("。")) {
            FormPair reason = pairs.back();
            reason.value = cells[i].text;
            reason.place = cells[i].place;
            pairs.push_back(std::move(reason));
            ++i;
        }
    }
    if (pairs.empty()) {
        if (auto pair = make_unknown_pair(cells))
            pairs.push_back(*std::move(pair));
    }
    return pairs;
}

/// 総合計画での位置付け | 政策１ … above | 施策１－１ …: the label holds for both. None for any other row.
std::optional<FormPair> make_further_place(const GridRow &row, const std::string &label_above)
{
    if (!row[0].is_empty() || !Lexicon::get().says_place(label_above))
        return std::nullopt;
    const auto value = std::ranges::find_if(row, [](const GridCell &cell) { return !cell.is_empty(); });
    if (value == row.end())
        return std::nullopt;
    FormPair pair;
    pair.label = label_above;
    pair.value = value->text;
    pair.place = value->place;
    return level_in_value(pair.label, pair.value).empty() ? std::nullopt : std::optional(std::move(pair));
}

} // namespace

std::vector<FormPair> listed_pairs(const Grid &grid, const Segment &segment)
{
    std::vector<FormPair> pairs;
    if (!is_list_of_pairs(grid, segment))
        return pairs;
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
        if (!grid.rows[r][1].covered) // a title over both columns
            pairs.push_back(make_listed_pair(grid.rows[r]));
    }
    return pairs;
}

void add_pairs_of_row(const Grid &grid, std::size_t r, std::vector<FormPair> &pairs)
{
    const GridRow &row = grid.rows[r];
    if (add_rest_of_value(grid, r, pairs) || add_figures_of_row(row, pairs))
        return;
    if (auto place = make_further_place(row, pairs.empty() ? std::string() : pairs.back().label)) {
        pairs.push_back(*std::move(place));
        return;
    }
    std::vector<bool> is_taken(row.size(), false);
    std::vector<FormPair> judged = pairs_of_judges_over_letters(grid, r, is_taken);
    std::ranges::move(pairs_of(RowCells(grid, r, is_taken)), std::back_inserter(pairs));
    std::ranges::move(judged, std::back_inserter(pairs));
}

bool shares_values_with_row_above(const Grid &grid, std::size_t row)
{
    for (std::size_t i = 0; i < grid.width(); ++i) {
        if (grid.rows[row][i].covered && is_value_of_both_rows(grid, row, i))
            return true;
    }
    return false;
}

std::string level_numbered_by(std::string_view label)
{
    constexpr std::size_t longest_label = 60; ///< in bytes
    if (label.size() > longest_label)
        return {};
    const std::string tight = base::fold_tight(label);
    for (const std::string_view word : Lexicon::get().number_words()) {
        if (tight.size() <= word.size() || !tight.ends_with(word))
            continue;
        std::string level = tight.substr(0, tight.size() - word.size());
        if (Lexicon::get().is_level_word(level))
            return level;
    }
    return {};
}

std::string level_of(std::string_view label)
{
    return std::string(Lexicon::get().level_named(base::fold_tight(label)));
}

std::string level_in_value(std::string_view label, std::string_view value)
{
    constexpr std::size_t longest_value = 150; ///< in bytes
    const Lexicon &lexicon = Lexicon::get();
    const std::string level = lexicon.says_place(label) ? std::string() : level_behind_of(label);
    if ((level.empty() && !lexicon.says_place(label)) || value.size() > longest_value)
        return {};
    const auto heading = parse_heading(flat(value));
    if (!heading || heading->code.empty() || heading->title.empty() || heading->title.contains("。"))
        return {};
    if (level.empty())
        return heading->level;
    return heading->level.empty() || heading->level == level ? base::fold_tight(label) : std::string();
}

std::string level_of_pair(const FormPair &pair)
{
    const std::string level = level_of(pair.label);
    return level.empty() ? level_in_value(pair.label, pair.value) : level;
}

} // namespace taikei::reader
