#include "reader/table/segment.hpp"

#include "base/text.hpp"
#include "reader/classify/enclosed.hpp"
#include "reader/heading/heading.hpp"
#include "reader/reading.hpp"
#include "reader/table/dated_rows.hpp"
#include "reader/table/form_pairs.hpp"
#include "reader/table/head_by_contrast.hpp"
#include "reader/table/heads_below_gaps.hpp"
#include "reader/table/merged_heads.hpp"
#include "reader/table/row_of_dates.hpp"
#include "reader/table/side_label.hpp"
#include "reader/table/table_foot.hpp"
#include "reader/table/tree_heads.hpp"
#include "reader/table/values_of_others.hpp"
#include "reader/value/cell.hpp"

#include <algorithm>

namespace taikei::reader {
namespace {

/// １便当たり利用者数 holds a number and is a name: too many letters, those in brackets left out.
bool has_few_letters(std::string_view text)
{
    constexpr int most_letters = 5;
    int letters = 0;
    int depth = 0;
    for (std::size_t at = 0; at < text.size() && letters <= most_letters;) {
        const char32_t c = base::next_code_point(text, at);
        depth += c == U'（' || c == U'(' ? 1 : 0;
        letters += depth == 0 && (base::is_kanji(c) || base::is_hiragana(c) || base::is_katakana(c)) ? 1 : 0;
        depth -= c == U'）' || c == U')' ? 1 : 0;
    }
    return letters <= most_letters;
}

} // namespace

bool is_figure(std::string_view text)
{
    constexpr std::size_t longest_figure = 180;
    return text.size() <= longest_figure && has_few_letters(text) && !look_up_head(text)->is_known()
        && has_figure(text);
}

namespace {

struct RowShape {
    int filled = 0;
    int known = 0;
    int figures = 0;
    int units = 0;
    int years = 0;
    int long_cells = 0;
};

/// A merged cell's text stands in every cell that it spans.
bool is_repeated(const GridRow &row, std::size_t i, const GridRow *above)
{
    const bool from_left = i > 0 && row[i - 1].text == row[i].text;
    const bool from_above = above != nullptr && (*above)[i].text == row[i].text;
    return row[i].covered && (from_left || from_above);
}

/// What a row holds, cells that reach into it from the left, or from the row `above`, left out.
RowShape shape_of(const GridRow &row, const SharedHeads &heads, const GridRow *above = nullptr)
{
    RowShape shape;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const std::string &text = row[i].text;
        if (text.empty() || is_repeated(row, i, above))
            continue;
        ++shape.filled;
        if (text.size() > 120 || text.starts_with("・") || text.ends_with("。"))
            ++shape.long_cells;
        const Head &head = *heads[i];
        if (head.is_known())
            ++shape.known;
        if (head.year && head.roles.empty())
            ++shape.years;
    }
    return shape;
}

/// 人 of (人), as units below heads are printed.
std::string without_brackets(std::string text)
{
    const auto inside = inside_round_brackets(text);
    return inside ? std::string(*inside) : text;
}

/// Counts the units and figures too, which costs more than all else and matters only where a head is likely.
void count_figures(RowShape &shape, const GridRow &row, const GridRow *above = nullptr)
{
    for (std::size_t i = 0; i < row.size(); ++i) {
        const std::string &text = row[i].text;
        if (text.empty() || is_repeated(row, i, above))
            continue;
        if (is_unit(without_brackets(base::squeeze(text))))
            ++shape.units;
        else if (is_figure(text))
            ++shape.figures;
    }
}

/// １年目 below a year, の累計 below ＫＰＩ増加分, 計 behind years: words of a head that goes on in the next row.
bool is_rest_of_head(std::string_view text)
{
    constexpr std::size_t longest = 24;
    if (text.empty() || text.size() > longest)
        return false;
    return is_sum_word(text) || text.starts_with("の") || base::has_ending(text, "年目")
        || base::has_ending(text, "年次");
}

SharedHeads heads_of(const GridRow &row)
{
    SharedHeads heads;
    heads.reserve(row.size());
    for (const auto &cell : row)
        heads.push_back(look_up_head(cell.text));
    return heads;
}

/// A form's row of label and text pairs: every second cell is no known word.
bool holds_pairs(const GridRow &row, const SharedHeads &heads, const GridRow *above)
{
    // Empty cells of merged ones may stand anywhere between label and value.
    bool alternates = true;
    std::size_t filled = 0;
    for (std::size_t i = 0; i < heads.size() && alternates; ++i) {
        if (!row[i].text.empty() && !is_repeated(row, i, above))
            alternates = heads[i]->is_known() == (filled++ % 2 == 0);
    }
    if (alternates && filled > 0 && filled % 2 == 0)
        return true;
    for (std::size_t i = 0; i + 1 < heads.size(); i += 2) {
        const bool is_empty = row[i].text.empty() || is_repeated(row, i, above);
        if (!is_empty && !(heads[i]->is_known() && !heads[i + 1]->is_known()))
            return false;
    }
    return true;
}

/// 1-2 高齢者福祉の推進: the heading of a node. None for any other cell.
std::optional<Heading> numbered_name(const GridCell &cell)
{
    auto heading = cell.covered ? std::nullopt : parse_heading(cell.text);
    return heading && !heading->code.empty() && !heading->title.empty() ? std::move(heading) : std::nullopt;
}

/// 取組番号 | 1-1-1 | 取組項目 | …, and 施策 | 1-2 高齢者福祉の推進 | 事業期間 | 平成４年度～, 基本目標 | 基本目標１ …:
/// the number stands beside its label, as in a form.
bool states_number(const GridRow &row, const SharedHeads &heads)
{
    for (std::size_t i = 0; i < row.size(); ++i) {
        const std::size_t next = end_of_cell(row, i); // the label may reach over several columns
        if (row[i].covered || next >= row.size())
            continue;
        if (heads[i]->has(ColumnRole::Code) && !row[next].covered && is_bare_code(row[next].text))
            return true;
        const auto name = i == 0 && !heads[i]->level.empty() ? numbered_name(row[next]) : std::nullopt;
        if (name && (name->level == heads[i]->level || (name->level.empty() && !heads[next]->is_known())))
            return true;
    }
    return false;
}

/// 基本目標2 海と里を生かすまち | 2-1 農業の振興 | (1) 担い手の確保: nodes of the tree, though words of heads begin
/// their titles.
bool names_nodes(const GridRow &row, const SharedHeads &heads)
{
    constexpr std::size_t longest = 240; ///< in bytes
    constexpr std::size_t fewest_letters = 4;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (row[i].covered || row[i].is_empty() || row[i].text.size() > longest)
            continue;
        const auto name = numbered_name(row[i]);
        const bool is_numbered = name
            && (name->numbering == Numbering::Hyphenated ? !heads[i]->is_known() : !name->level.empty())
            && base::length(name->title) >= fewest_letters && !look_up_head(name->title)->is_known();
        if (is_numbered)
            return true;
    }
    return false;
}

/// 進捗度 | A | 総合評価 | …: a letter beside its label, as in a form. 区分 | A | B | C heads how many have each.
bool states_letter(const GridRow &row, const SharedHeads &heads)
{
    const auto is_letter = [&](std::size_t i) {
        const bool may_be = i < row.size() && !row[i].covered && row[i].text.size() <= 3; // Ａ
        return may_be && !states_no_value(row[i].text) && !has_figure(row[i].text) && is_rating_letter(row[i].text);
    };
    for (std::size_t i = 0; i + 1 < row.size(); ++i) {
        if (heads[i]->is_known() && is_letter(i + 1) && !is_letter(i) && !is_letter(i + 2))
            return true;
    }
    return false;
}

class HeadSearch {
public:
    explicit HeadSearch(const Grid &grid)
        : m_grid(grid)
    {
    }

    bool is_head(std::size_t r) const
    {
        const GridRow &row = m_grid.rows[r];
        const auto heads = heads_of(row);
        const GridRow *above = r > 0 ? &m_grid.rows[r - 1] : nullptr;
        RowShape shape = shape_of(row, heads, above);
        if (heads.front()->has(ColumnRole::Note) && shape.filled == 2) // 備考 | 延床面積は年度末現在
            return false;
        if (r > 0 && (shape.known < 2 || shape.known * 2 < shape.filled || shape.long_cells > 0))
            return false;
        if (r > 0 && !is_marked(r) && names_nodes(row, heads))
            return false;
        count_figures(shape, row, above);
        if (!is_marked(r) && shape.filled < 2)
            return false;
        const bool heads_years = r == 0 && heads.front()->has(ColumnRole::Year) && years_below(m_grid);
        if (!looks_like_head(r, shape, heads, heads_years) || states_number(row, heads) || states_letter(row, heads)
            || shares_values_with_row_above(m_grid, r))
            return false;
        const bool may_be_pairs = shape.known != shape.filled && !heads_years && shape.known * 2 == shape.filled
            && shape.years == 0 && !says_values(heads);
        return !may_be_pairs || has_units_below(r) || !holds_pairs(row, heads, above);
    }

    /// The heads of the head row at `r` and of those that belong to it; `r` moves to the last of them.
    std::vector<Head> take_heads(std::size_t &r) const
    {
        const bool says_values = HeadSearch::says_values(heads_of(m_grid.rows[r]));
        std::vector<std::vector<Head>> stacked(m_grid.width());
        stack(m_grid.rows[r], stacked);
        for (; r + 1 < m_grid.rows.size(); ++r) {
            const GridRow &below = m_grid.rows[r + 1];
            const auto heads = heads_of(below);
            RowShape shape = shape_of(below, heads);
            count_figures(shape, below);
            const bool are_units = shape.filled >= 1 && shape.units == shape.filled && shape.figures == 0;
            const bool has_gaps = parts_heads_at_gaps(m_grid.rows[r], below) && r + 2 < m_grid.rows.size();
            if (are_units && !HeadSearch::says_values(heads)) { // （実績） might be a unit by its brackets
                stack_units(below, stacked);
                continue;
            }
            if (has_gaps)
                spread_heads_over_gaps(m_grid.rows[r], below, stacked);
            if (has_gaps || is_marked(r + 1)
                || (goes_on(below, heads, shape, says_values) && !is_row_of_dates(below, join(stacked), is_marked(r)))
                || parts_merged_heads(m_grid.rows[r], below))
                stack(below, stacked);
            else
                break;
        }
        part_kinds_at_gaps(stacked);
        spread_kinds(stacked);
        std::vector<Head> joined = join(stacked);
        name_parts_of_values(stacked, joined);
        leave_out_values_of_others(joined);
        return joined;
    }

private:
    /// （人） | （ポイント） | （％） in the next row, below most of its columns: no form has such.
    bool has_units_below(std::size_t r) const
    {
        if (r + 1 >= m_grid.rows.size())
            return false;
        const GridRow &below = m_grid.rows[r + 1];
        RowShape shape = shape_of(below, heads_of(below));
        count_figures(shape, below);
        const auto units = static_cast<std::size_t>(shape.units);
        return units > 1 && shape.units == shape.filled && units * 2 > below.size();
    }

    bool is_marked(std::size_t r) const { return static_cast<int>(r) < m_grid.marked_head_rows; }

    static bool says_values(const SharedHeads &heads)
    {
        return std::ranges::any_of(heads, [](const auto &head) { return head->is_value(); });
    }

    bool looks_like_head(std::size_t r, const RowShape &shape, const SharedHeads &heads, bool heads_years) const
    {
        if (shape.long_cells != 0)
            return false;
        const bool is_mostly_known = shape.known >= 2 && shape.known * 2 >= shape.filled;
        const bool has_values = r == 0 && shape.known >= 1 && says_values(heads) && shape.known * 3 >= shape.filled;
        const bool may_be = is_mostly_known || has_values || (is_marked(r) && r == 0 && shape.filled >= 2);
        return (may_be && shape.figures == 0) || is_head_by_contrast(r, shape, heads, heads_years);
    }

    bool is_head_by_contrast(std::size_t r, const RowShape &shape, const SharedHeads &heads, bool heads_years) const
    {
        return r == 0 && shape.filled >= 2
            && (shape.figures == 0 || (shape.figures * 2 < shape.filled && heads.front()->has(ColumnRole::Year)))
            && (heads_years || figures_below(m_grid, r + 1) || heads_letters(m_grid, heads)
                || heads_columns_of_marks(m_grid, heads));
    }

    /// A further head row: years or kinds below a wide head.
    static bool goes_on(const GridRow &row, const SharedHeads &heads, const RowShape &shape, bool says_values)
    {
        const auto covered =
            static_cast<int>(std::ranges::count_if(row, [](const GridCell &cell) { return cell.covered; }));
        const auto rests = static_cast<int>(
            std::ranges::count_if(row, [](const GridCell &cell) { return is_rest_of_head(cell.text); }));
        if (shape.figures != 0 || shape.long_cells != 0 || shape.filled < 2)
            return false;
        const bool is_known = shape.known == shape.filled || (rests > 0 && shape.known + rests >= shape.filled)
            || (covered > 0 && shape.known * 2 >= shape.filled);
        return is_known && (shape.years + covered > 0 || !says_values || shape.known + rests >= shape.filled)
            && std::ranges::any_of(heads, [](const auto &head) { return head->is_value() || head->is_computed; });
    }

    static std::vector<Head> join(const std::vector<std::vector<Head>> &stacked)
    {
        std::vector<Head> joined;
        for (const auto &column : stacked)
            joined.push_back(join_heads(column));
        return joined;
    }

    static void stack(const GridRow &row, std::vector<std::vector<Head>> &stacked)
    {
        for (std::size_t i = 0; i < stacked.size(); ++i)
            stacked[i].push_back(parse_head(row[i].text));
    }

    static void stack_units(const GridRow &row, std::vector<std::vector<Head>> &stacked)
    {
        for (std::size_t i = 0; i < stacked.size(); ++i) {
            if (!row[i].text.empty())
                stacked[i].front().unit = without_brackets(base::squeeze(row[i].text));
        }
    }

    const Grid &m_grid;
};

/// 成果指標２ | 空き店舗の数 | 単位 | 件 above the same heads as 成果指標１ | … before: each indicator has a form of
/// its own, and all are drawn as one table.
bool begins_next_form(const Grid &grid, const Segment &open, std::size_t r)
{
    const auto names_indicator = [&](std::size_t row) {
        const GridRow &cells = grid.rows[row];
        const std::size_t next = end_of_cell(cells, 0);
        return !cells[0].covered && next < cells.size() && look_up_head(cells[0].text)->has(ColumnRole::Name)
            && !cells[next].is_empty() && !look_up_head(cells[next].text)->is_known() && !is_figure(cells[next].text);
    };
    if (!open.has_head() || open.head_row == 0 || r <= open.first_row || r + 1 >= grid.rows.size()
        || !names_indicator(r) || !names_indicator(open.head_row - 1))
        return false;
    return std::ranges::equal(grid.rows[open.head_row], grid.rows[r + 1],
                              [](const GridCell &a, const GridCell &b) { return a.text == b.text; });
}

/// 実績 | 令和３年度 | 令和４年度 above names and figures: the word over the names says what the figures are.
void give_kind_to_years(const Grid &grid, Segment &part)
{
    constexpr std::size_t fewest_columns = 3;
    auto &heads = part.heads;
    if (heads.size() < fewest_columns || !heads.front().kind || heads.front().year || heads.front().lower_kind)
        return;
    const bool are_years = std::all_of(heads.begin() + 1, heads.end(),
                                       [](const Head &head) { return head.year && !head.kind && head.roles.empty(); });
    bool has_names = are_years && part.first_row < grid.rows.size();
    // 目標値 | 令和３年度 above 実績値 | 12: each row has a kind of its own.
    for (std::size_t r = part.first_row; r < grid.rows.size() && has_names; ++r) {
        const auto name = look_up_head(grid.rows[r].front().text);
        has_names = !name->text.empty() && !name->kind && !name->year && !name->is_computed
            && !is_figure(grid.rows[r].front().text);
        // 年度別計画 | 令和３年度 above 検討 and 実施 heads steps.
        has_names = has_names && std::all_of(grid.rows[r].begin() + 1, grid.rows[r].end(), [](const GridCell &cell) {
                        return cell.is_empty() || is_figure(cell.text) || states_no_value(cell.text);
                    });
    }
    if (!has_names)
        return;
    for (std::size_t i = 1; i < heads.size(); ++i)
        heads[i].kind = heads.front().kind;
    heads.front() = parse_head("指標名");
}

} // namespace

std::vector<Segment> segment(const Grid &grid)
{
    std::vector<Segment> segments;
    Segment open;
    const auto close = [&](std::size_t end) {
        open.end_row = end;
        if (open.end_row > open.first_row || open.has_head())
            segments.push_back(open);
    };
    const HeadSearch search(grid);
    std::size_t side_end = grid.rows.size();
    for (std::size_t r = 0; r < grid.rows.size(); ++r) {
        const bool is_marked = static_cast<int>(open.head_row) < grid.marked_head_rows;
        const bool is_head = search.is_head(r) && !dates_row_above(grid, open.heads, open.first_row, r)
            && !is_row_of_dates(grid.rows[r], open.heads, is_marked);
        if (r == side_end && open.has_head() && !is_head) {
            if (auto next = begin_below_side(grid, open, r)) {
                close(r);
                open = *std::move(next);
                side_end = open.has_head() ? find_side_end(grid, open) : grid.rows.size();
            }
        }
        if (!is_head && begins_next_form(grid, open, r)) {
            close(r);
            open = Segment{};
            open.first_row = r;
            side_end = grid.rows.size();
        }
        if (!is_head)
            continue;
        close(r);
        open = Segment{};
        open.head_row = r;
        open.heads = search.take_heads(r);
        open.first_row = r + 1;
        give_kind_to_years(grid, open);
        take_label_at_side(grid, open);
        side_end = find_side_end(grid, open);
    }
    close(grid.rows.size());
    part_foot(grid, segments);
    for (Segment &part : segments)
        find_levels_among_heads(grid, part);
    return segments;
}

} // namespace taikei::reader
