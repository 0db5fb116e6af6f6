#include "reader/table/indicator_columns.hpp"

#include "base/text.hpp"
#include "reader/classify/label.hpp"
#include "reader/reading.hpp"
#include "reader/table/beside_figures.hpp"
#include "reader/table/column_cells.hpp"
#include "reader/table/part_columns.hpp"
#include "reader/table/yearly_steps.hpp"
#include "reader/value/cell.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace taikei::reader {
namespace {

/// 量の見込み, 確保方策 in the first column: amounts that are all planned, so that what is called a kind is a name.
bool names_amounts(const Grid &grid, const Segment &segment)
{
    std::set<std::string> names;
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
        const GridCell &cell = grid.rows[r].front();
        if (cell.is_empty() || cell.covered)
            continue;
        const auto head = look_up_head(cell.text);
        if (!head->is_computed && head->kind != model::ValueKind::Planned)
            return false;
        names.insert(cell.text);
    }
    return names.size() > 1;
}

/// Columns before the values that have no head (訪問介護 | 利用者数 | 人／月 | …): the first of words is the name, the
/// second its part, and one of units the unit.
void find_nameless_columns(const Grid &grid, const Segment &segment, IndicatorColumns &columns)
{
    const std::size_t end = columns.values.empty() ? segment.heads.size() : columns.values.front();
    for (std::size_t i = 0; i < segment.heads.size(); ++i) {
        if (!segment.heads[i].text.empty() || i == columns.row_kind || filled_cells(grid, segment, i) == 0)
            continue;
        if (i > 0 && holds_units(grid, segment, i) && !columns.unit && i < end)
            columns.unit = i;
        else if (!columns.name)
            columns.name = i;
        else if (!columns.part && i < end)
            columns.part = i;
    }
}

/// 基準年度 | 基準値, or 基準値 | 基準年: a column of years for the value beside it.
void pair_years(const Grid &grid, const Segment &segment, IndicatorColumns &columns)
{
    const auto holds_years = [&](std::size_t i) {
        const Head &head = segment.heads[i];
        return !head.year && head.text.contains("年") && cells_are_years(grid, segment, i);
    };
    const std::vector<std::size_t> all = columns.values;
    const bool years_first = !all.empty() && holds_years(all.front());
    for (std::size_t k = 0; k < all.size(); ++k) {
        if (!holds_years(all[k]) || (years_first ? k + 1 == all.size() : k == 0))
            continue;
        columns.year_of.emplace_back(all[years_first ? k + 1 : k - 1], all[k]);
        std::erase(columns.values, all[k]);
    }
}

/// Sorts the columns by what their heads say, then by what their cells hold.
class ColumnFinder {
public:
    ColumnFinder(const Grid &grid, const Segment &segment)
        : m_grid(grid)
        , m_segment(segment)
    {
    }

    IndicatorColumns find()
    {
        for (std::size_t i = 0; i < m_segment.heads.size(); ++i)
            sort_by_head(i);
        pair_years(m_grid, m_segment, m_columns);
        if (m_names.empty())
            take_name_from_values();
        choose_name();
        choose_row_kind();
        if (!m_columns.name)
            choose_spare_name();
        if (!m_columns.name)
            take_name_of_kind();
        if (!m_columns.row_kind)
            find_row_kind_anywhere();
        if (!m_columns.name && names_indicators(0))
            m_columns.name = 0;
        if (!m_columns.name && m_columns.row_kind == 0U && names_amounts(m_grid, m_segment))
            m_columns.name = 0;
        if (!m_columns.name)
            find_nameless_columns(m_grid, m_segment, m_columns);
        if (!m_columns.name && heads_nothing_but_values(0))
            m_columns.name = 0;
        // 量の見込み, 確保方策 as rows: the kind is the name too.
        if (!m_columns.name)
            m_columns.name = m_columns.row_kind;
        choose_part(m_grid, m_segment, m_spare_names, m_columns);
        choose_texts();
        choose_costs();
        return std::move(m_columns);
    }

private:
    const Head &head_at(std::size_t i) const { return m_segment.heads[i]; }
    std::size_t first_value() const
    {
        return m_columns.values.empty() ? m_segment.heads.size() : m_columns.values.front();
    }

    void sort_by_head(std::size_t i)
    {
        const Head &head = m_segment.heads[i];
        if (head.is_computed)
            return;
        if (head.has(ColumnRole::Unit))
            m_columns.unit = i;
        else if (!head.year && holds_steps(m_grid, m_segment, i))
            m_columns.steps.push_back(i);
        else if (head.is_value() && reports(i))
            m_columns.texts.push_back(i);
        else if (head.lower_kind && !head.year && is_kind_column(m_grid, m_segment, i))
            m_columns.row_kind = i; // 目標／実績 above 目標 and 実績
        else if (head.is_value() && !is_merged_over_rows(m_grid, m_segment, i))
            m_columns.values.push_back(i);
        else if (head.has(ColumnRole::Year) && !head.year)
            m_columns.year = i;
        else if (head.has(ColumnRole::Code))
            m_columns.code = m_columns.code.value_or(i);
        else if (is_dated_goal(m_grid, m_segment, i))
            m_columns.values.push_back(i);
        else if (head.has(ColumnRole::Name))
            m_names.push_back(i);
        else
            sort_beside_name(i);
    }

    /// 令和５年度の取組実績 above 11月に運用を始めた。: the head ends as one of figures does, but what was done is
    /// told.
    bool reports(std::size_t i) const
    {
        return Lexicon::get().column(head_at(i).bare).empty() && !head_at(i).bare.empty()
            && holds_sentences(m_grid, m_segment, i);
    }

    static bool names_measures(const Head &head)
    {
        return !head.level.empty() || head.has(ColumnRole::Title) || head.bare.ends_with("事業")
            || head.bare.ends_with("取組");
    }

    void sort_beside_name(std::size_t i)
    {
        const Head &head = m_segment.heads[i];
        if (head.has(ColumnRole::Department))
            m_columns.department = i;
        else if (head.has(ColumnRole::Division))
            m_columns.division = i;
        else if (head.has(ColumnRole::Definition))
            m_columns.definitions.push_back(i);
        else if (head.has(ColumnRole::Note))
            m_columns.notes.push_back(i);
        else if (names_measures(head) && holds_lists(m_grid, m_segment, i))
            (tells_what_was_done(m_grid, m_segment, i) ? m_columns.texts : m_columns.measures).push_back(i);
        else if (!head.level.empty() && kind_of_label(head.text) == LabelKind::Prose
                 && holds_sentences(m_grid, m_segment, i))
            m_columns.texts.push_back(i); // 課題 is a level, too
        else if (!head.level.empty() || head.has(ColumnRole::Title))
            m_columns.nodes.push_back(i);
        else if (head.has(ColumnRole::NameIfAlone) || head.has(ColumnRole::Text))
            m_spare_names.push_back(i);
        else if (kind_of_label(head.text) == LabelKind::Prose
                 || (!head.text.empty() && !head.is_known() && holds_sentences(m_grid, m_segment, i)))
            m_columns.texts.push_back(i);
    }

    /// Kinds and years may make a head word like 数値目標 a value column of the name: without a year it is the name.
    void take_name_from_values()
    {
        const auto found = std::ranges::find_if(
            m_columns.values, [&](std::size_t i) { return !head_at(i).year && head_at(i).has(ColumnRole::Name); });
        if (found == m_columns.values.end())
            return;
        m_names.push_back(*found);
        m_columns.values.erase(found);
    }

    /// 効果額（見込） | 単位 | 令和６年度 | 令和７年度: the kind of all that the years hold, above the names.
    void take_name_of_kind()
    {
        const bool is_first = !m_columns.values.empty() && m_columns.values.front() == 0 && m_columns.values.size() > 1;
        if (!is_first || head_at(0).year || !m_columns.unit || count_names(m_grid, m_segment, 0) == 0)
            return;
        for (std::size_t r = m_segment.first_row; r < m_segment.end_row; ++r) {
            if (has_figure(m_grid.rows[r][0].text))
                return;
        }
        m_columns.name = 0;
        m_columns.values.erase(m_columns.values.begin());
    }

    void choose_name()
    {
        for (const std::size_t i : m_names) {
            if (!m_columns.name || count_names(m_grid, m_segment, i) > count_names(m_grid, m_segment, *m_columns.name))
                m_columns.name = i;
        }
        // 指標 | | 単位 above 活動指標 | 開催回数 | 回: a head over two columns, the second of which has the names.
        if (const auto name = m_columns.name; name && count_names(m_grid, m_segment, *name) == 0
            && *name + 1 < first_value() && head_at(*name + 1).text.empty()
            && count_names(m_grid, m_segment, *name + 1) > 0)
            m_columns.name = *name + 1;
        for (const std::size_t i : m_names) {
            if (i != m_columns.name && head_at(i).has(ColumnRole::Definition))
                m_columns.definitions.push_back(i);
        }
    }

    void choose_row_kind()
    {
        const auto found =
            std::ranges::find_if(m_spare_names, [&](std::size_t i) { return is_kind_column(m_grid, m_segment, i); });
        if (found != m_spare_names.end())
            m_columns.row_kind = *found;
    }

    /// 区分 above 訪問型サービス | 従前相当 and, merged downwards, サービスＡ: the names stand in front, their parts
    /// behind. Not so 財源内訳 | 国県支出金: what a sum is made of has names of its own.
    bool groups_rows_of(std::size_t names, std::size_t parts) const
    {
        if (parts != names + 1 || head_at(names).text != head_at(parts).text || parts >= first_value()
            || are_distinct_names(parts))
            return false;
        for (std::size_t r = m_segment.first_row; r < m_segment.end_row; ++r) {
            const GridRow &row = m_grid.rows[r];
            if (row[names].covered && !row[names].text.ends_with("内訳") && !row[parts].is_empty()
                && !row[parts].covered)
                return true;
        }
        return false;
    }

    /// 訪問介護, 通所介護 beside 居宅サービス, 介護老人福祉施設 beside 施設サービス: several groups, and no row of one
    /// is called as a row of another.
    bool are_distinct_names(std::size_t parts) const
    {
        std::set<std::string> names;
        std::size_t groups = 0;
        for (std::size_t r = m_segment.first_row; r < m_segment.end_row; ++r) {
            const GridRow &row = m_grid.rows[r];
            groups += row[parts - 1].covered || row[parts - 1].is_empty() ? 0 : 1;
            if (!row[parts].is_empty() && !names.insert(base::fold_tight(row[parts].text)).second)
                return false;
        }
        return groups > 1;
    }

    /// 区分 over 利用回数 | 回 and 利用人数 | 人: the second column below the head has the units.
    void take_units_below_head_of_names()
    {
        for (const std::size_t i : m_spare_names) {
            if (m_columns.unit || i == 0 || head_at(i).text != head_at(i - 1).text
                || !holds_units(m_grid, m_segment, i))
                continue;
            m_columns.unit = i;
            std::erase(m_spare_names, i);
            return;
        }
    }

    void choose_spare_name()
    {
        take_units_below_head_of_names();
        std::erase_if(m_spare_names, [&](std::size_t i) { return i == m_columns.row_kind; });
        if (m_spare_names.size() > 1 && groups_rows_of(m_spare_names[0], m_spare_names[1])) {
            m_columns.name = m_spare_names.front();
        } else if (!m_spare_names.empty()) {
            m_columns.name = m_spare_names.back() < first_value() ? m_spare_names.back() : m_spare_names.front();
        } else if (!m_columns.nodes.empty() && !m_columns.code) {
            m_columns.name = m_columns.nodes.back();
            m_columns.nodes.pop_back();
        }
    }

    void find_row_kind_anywhere()
    {
        for (std::size_t i = 0; i < m_segment.heads.size() && !m_columns.row_kind; ++i) {
            const bool is_free = i != m_columns.name && i != m_columns.unit
                && std::ranges::find(m_columns.values, i) == m_columns.values.end();
            const bool may_say_kinds = head_at(i).roles.empty() || head_at(i).has(ColumnRole::NameIfAlone)
                || head_at(i).has(ColumnRole::Tag) || head_at(i).has(ColumnRole::Scheme);
            if (is_free && may_say_kinds && head_at(i).level.empty() && is_kind_column(m_grid, m_segment, i))
                m_columns.row_kind = i;
        }
    }

    /// 事業費 above 事業費, うち一般財源, 人件費: the label of the block heads the names; and 事業費の内訳 beside 単位.
    bool names_indicators(std::size_t column) const
    {
        return !m_columns.values.empty() && column < m_columns.values.front() && !head_at(column).is_known()
            && (kind_of_label(head_at(column).text) == LabelKind::Indicators
                || (m_columns.unit == column + 1 && !head_at(column).text.empty()))
            && count_names(m_grid, m_segment, column) > 0;
    }

    /// 区域 | 令和７年度 | 令和８年度 above 東部 and 西部: a word that no lexicon knows, before years and nothing else.
    bool heads_nothing_but_values(std::size_t column) const
    {
        const auto is_figure_column = [&](std::size_t i) {
            return i == column || i == m_columns.unit || head_at(i).is_computed
                || (head_at(i).is_value() && head_at(i).year);
        };
        if (m_columns.values.size() < 2 || head_at(column).is_known() || head_at(column).text.empty()
            || count_names(m_grid, m_segment, column) == 0)
            return false;
        for (std::size_t i = 0; i < m_segment.heads.size(); ++i) {
            if (!is_figure_column(i))
                return false;
        }
        return true;
    }

    /// 交付対象事業の名称 | 事業の概要 | KPI: what tells of the node and not of the indicator.
    void choose_texts()
    {
        for (const std::size_t i : m_spare_names) {
            const bool is_free = i != m_columns.name && i != m_columns.part && i != m_columns.row_kind;
            if (is_free && !m_columns.nodes.empty() && head_at(i).has(ColumnRole::Text))
                m_columns.texts.push_back(i);
        }
        std::ranges::sort(m_columns.texts);
    }

    /// 事業名 | 区分 | 事業費 by year | 活動指標 | 目標 by year: between the node and the indicator stands what the
    /// node has.
    void choose_costs()
    {
        if (m_columns.nodes.empty() || !m_columns.name)
            return;
        const auto is_nodes = [&](std::size_t i) { return m_columns.nodes.back() < i && i < *m_columns.name; };
        for (std::size_t i = 0; i < *m_columns.name; ++i) {
            const bool marks_node = is_nodes(i) || (i < m_columns.nodes.back() && holds_marks(i));
            if (marks_node && head_at(i).has(ColumnRole::Tag) && i != m_columns.row_kind)
                m_columns.tags.push_back(i);
        }
        if (std::ranges::none_of(m_columns.values, [&](std::size_t i) { return i > *m_columns.name; }))
            return;
        const bool has_others =
            std::ranges::any_of(m_columns.values, [&](std::size_t i) { return i > *m_columns.name && !is_money(i); });
        const auto is_cost = [&](std::size_t i) {
            return is_nodes(i) || (has_others && i > *m_columns.name && is_money(i));
        };
        std::ranges::copy_if(m_columns.values, std::back_inserter(m_columns.costs), is_cost);
        std::erase_if(m_columns.values, is_cost);
        choose_ratings();
    }

    /// 新規, 重点 or nothing before 事業名: marks alone.
    bool holds_marks(std::size_t column) const
    {
        bool any = false;
        for (std::size_t r = m_segment.first_row; r < m_segment.end_row; ++r) {
            const std::string &text = m_grid.rows[r][column].text;
            if (!text.empty() && !states_no_value(text) && tags_of_cell(head_at(column), text).empty())
                return false;
            any = any || !text.empty();
        }
        return any;
    }

    /// 事業費（千円） over R4決算 | R5決算, behind the figures of an indicator that counts something else.
    bool is_money(std::size_t i) const
    {
        const Head &head = head_at(i);
        const std::string_view top = std::string_view(head.text).substr(0, head.text.find(' '));
        return head.text.contains(' ') && (head.unit.value_or("").contains("円") || top.contains("円"));
    }

    /// 施策評価 behind a column of 施策: the nodes are judged.
    bool judges_nodes(const Head &head) const
    {
        return std::ranges::any_of(m_columns.nodes, [&](std::size_t node) {
            const std::string &level = m_segment.heads[node].level;
            return !level.empty() && head.bare.size() > level.size() && head.bare.starts_with(level);
        });
    }

    /// 評価 merged down over just those rows that each node has, or left out where the node is: one letter for all of
    /// its indicators.
    bool goes_with_nodes(std::size_t column) const
    {
        const auto reaches_down = [&](std::size_t row, std::size_t i) {
            const GridRow &cells = m_grid.rows[row];
            const bool is_from_left = i > 0 && cells[i - 1].text == cells[i].text;
            return cells[i].is_empty()
                || (cells[i].covered && !is_from_left && cells[i].text == m_grid.rows[row - 1][i].text);
        };
        bool is_merged = false;
        for (std::size_t r = m_segment.first_row + 1; r < m_segment.end_row; ++r) {
            const bool goes_on = reaches_down(r, m_columns.nodes.back());
            if (goes_on != reaches_down(r, column))
                return false;
            is_merged = is_merged || goes_on;
        }
        return is_merged;
    }

    /// 取組実績 | 評価 | 今後の取組 behind the figures: what follows them is of the node again.
    bool tells_of_nodes() const
    {
        return std::ranges::any_of(m_columns.texts, [&](std::size_t i) {
            return i > *m_columns.name && holds_sentences(m_grid, m_segment, i);
        });
    }

    /// 評価 over 必要性 | 有効性 behind the figures, or 施策評価: letters in nearly every row. 評価 alone judges the
    /// indicators, unless it is merged as the nodes are.
    void choose_ratings()
    {
        const auto is_taken = [&](std::size_t i) {
            return std::ranges::find(m_columns.values, i) != m_columns.values.end()
                || std::ranges::find(m_columns.costs, i) != m_columns.costs.end()
                || std::ranges::find(m_columns.tags, i) != m_columns.tags.end() || i == m_columns.name
                || i == m_columns.part || i == m_columns.row_kind || i == m_columns.code || i == m_columns.unit;
        };
        for (std::size_t i = m_columns.nodes.back() + 1; i < m_segment.heads.size(); ++i) {
            std::size_t letters = 0;
            for (std::size_t r = m_segment.first_row; r < m_segment.end_row; ++r)
                letters += is_rating_letter(m_grid.rows[r][i].text) ? 1 : 0;
            const std::size_t filled = filled_cells(m_grid, m_segment, i);
            if (is_taken(i) || letters < 2 || letters * 10 < filled * 7)
                continue;
            const bool may_judge = !head_at(i).is_computed
                && (head_at(i).text.contains(' ') || judges_nodes(head_at(i)) || tells_of_nodes()
                    || (i < *m_columns.name && head_at(i).has(ColumnRole::Rating)));
            if (may_judge || goes_with_nodes(i)) // 判定 may be computed, too
                m_columns.ratings.push_back(i);
        }
    }

    const Grid &m_grid;
    const Segment &m_segment;
    IndicatorColumns m_columns;
    std::vector<std::size_t> m_names;
    std::vector<std::size_t> m_spare_names; ///< may hold the name where no head says so
};

} // namespace

IndicatorColumns find_indicator_columns(const Grid &grid, const Segment &segment)
{
    IndicatorColumns columns = ColumnFinder(grid, segment).find();
    settle_columns_beside_figures(grid, segment, columns);
    return columns;
}

} // namespace taikei::reader
