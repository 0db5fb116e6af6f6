#include "reader/table/row_of_dates.hpp"

#include "base/text.hpp"
#include "reader/reading.hpp"
#include "reader/table/indicator_cells.hpp"
#include "reader/table/segment.hpp"

#include <algorithm>

namespace taikei::reader {
namespace {

/// Where the row has its name: below a head of names, but not beside 成果指標 that is merged down over the rows; else
/// in front.
std::size_t column_of_name(const GridRow &row, const std::vector<Head> &heads)
{
    for (std::size_t i = 0; i < heads.size(); ++i) {
        if (heads[i].has(ColumnRole::Name) && !row[i].covered)
            return i;
    }
    return 0;
}

/// 現状値 over two rows, beside 目標値 that has 令和9年度 below it: the row is one of heads.
bool has_head_from_above(const GridRow &row, const std::vector<Head> &heads)
{
    for (std::size_t i = 0; i < heads.size(); ++i) {
        if (row[i].covered && !row[i].is_empty() && heads[i].is_value() && heads[i].text.contains(flat(row[i].text)))
            return true;
    }
    return false;
}

/// 事業費, 区分, 施策: a word that heads a column, not only the end of one (実績報告書の公表, 改定時期).
bool is_word_of_heads(const Head &head)
{
    return head.year || head.is_computed || !head.level.empty() || !Lexicon::get().column(head.bare).empty();
}

bool is_year_alone(const Head &head)
{
    return head.year && head.roles.empty() && !head.kind && !head.is_computed && head.level.empty();
}

/// R7 | R8 | R9, or the same years as in the heads above: three at least, for R3 | R6 may be anything.
bool go_on_as_heads(const std::vector<model::FiscalYear> &years, const std::vector<Head> &heads_of_years)
{
    constexpr std::size_t fewest = 3;
    if (years.size() < fewest)
        return false;
    bool are_consecutive = true;
    bool are_the_same = true;
    for (std::size_t i = 0; i < years.size(); ++i) {
        are_consecutive = are_consecutive && (i == 0 || years[i].year() == years[i - 1].year() + 1);
        are_the_same = are_the_same && heads_of_years[i].year == years[i];
    }
    return are_consecutive || are_the_same;
}

} // namespace

bool is_row_of_dates(const GridRow &row, const std::vector<Head> &heads, bool are_marked)
{
    const auto says_kind = [](const Head &head) { return head.is_value() && head.kind; };
    if (heads.size() != row.size() || heads.empty() || (!are_marked && std::ranges::none_of(heads, says_kind)))
        return false;
    const std::size_t names = column_of_name(row, heads);
    const GridCell &name = row[names];
    const auto named = look_up_head(name.text);
    if (name.is_empty() || name.covered || is_word_of_heads(*named) || is_figure(name.text) || is_bracketed(name.text)
        || Lexicon::get().calls_years(base::fold_tight(name.text)) || has_head_from_above(row, heads))
        return false;
    bool has_other = !named->is_known(); // 活動実績 | R3 | R4 may head, 活動実績の公表 | R3 | R4 | 環境課 does not
    std::vector<model::FiscalYear> years;
    std::vector<Head> heads_of_years;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (i == names || row[i].is_empty() || row[i].covered)
            continue;
        const auto head = look_up_head(row[i].text);
        const bool is_unit_cell = heads[i].has(ColumnRole::Unit) && !head->has(ColumnRole::Unit);
        if (!head->is_known() || is_unit_cell) { // 年度 may be the unit of 令和3年度
            has_other = true;
            continue;
        }
        if (!is_year_alone(*head) || !(says_kind(heads[i]) || are_marked))
            return false;
        years.push_back(*head->year);
        heads_of_years.push_back(heads[i]);
    }
    return has_other && !years.empty() && !go_on_as_heads(years, heads_of_years);
}

} // namespace taikei::reader
