#include "base/text.hpp"
#include "reader/classify/label.hpp"
#include "reader/reading.hpp"
#include "reader/table/defined_names.hpp"
#include "reader/table/ditto_marks.hpp"
#include "reader/table/indicator_cells.hpp"
#include "reader/table/indicator_columns.hpp"
#include "reader/table/indicator_heads.hpp"
#include "reader/table/row_nodes.hpp"
#include "reader/table/schedule_table.hpp"
#include "reader/value/cell.hpp"

#include <algorithm>

/// Tables with an indicator a row: 指標名, 単位, 現状値, 目標値, years; with a row a year (年度, 目標, 実績); with the
/// node of each row in front (取組方針); forms whose rows are 目標値 and 実績値 below a row of years.
namespace taikei::reader {
namespace {

bool is_sentence(std::string_view text)
{
    return text.size() > 24 && (text.ends_with("。") || text.find("。") != std::string_view::npos);
}

/// Goes through the rows; an indicator is added when the next one begins, for several rows may tell of one.
class IndicatorRows {
public:
    IndicatorRows(Reading &reading, const Grid &grid, const Segment &segment, const IndicatorColumns &columns)
        : m_reading(reading)
        , m_grid(grid)
        , m_segment(segment)
        , m_columns(columns)
        , m_table_node(columns.nodes.empty() ? reading.node() : reading.draft.current)
        , m_head_unit(unit_of_heads(segment, columns))
        , m_table_unit(reading.unit_line)
        , m_stacked(reading.upper_row && reading.lower_row && !columns.row_kind)
        , m_defines_below(names_definition(segment.heads[*columns.name].text))
        , m_continues_below(m_stacked || (!columns.row_kind && has_stacked_heads(segment)))
        , m_nodes(reading, grid, segment, columns, m_table_node)
    {
        if (reading.last_group != no_node)
            enter_group(reading.last_group);
    }

    void read()
    {
        for (std::size_t r = m_segment.first_row; r < m_segment.end_row; ++r) {
            const auto slid = slid_row(m_grid.rows[r], m_columns);
            if (slid)
                m_reading.draft.find("column-shifted", flat(name_in(*slid).text), slid->front().place);
            m_row_confidence = slid ? confidence_of_slid : 1.0;
            read_row(slid ? *slid : m_grid.rows[r], r);
        }
        add_open();
    }

private:
    static constexpr double confidence_of_slid = 0.7; ///< of a row whose cells were put back by what they hold

    const GridCell &name_in(const GridRow &row) const { return row[*m_columns.name]; }

    void add_open()
    {
        if (m_open)
            add_indicator(m_reading, std::move(*m_open));
        m_open.reset();
    }

    /// What follows is no more of the open indicator's.
    void close()
    {
        add_open();
        m_name.clear();
    }

    void read_row(const GridRow &row, std::size_t index)
    {
        if (is_total_row(row) || is_computed_row(row) || read_definition_row(row) || read_label_row(row)
            || read_prose_row(row) || read_group_row(row) || read_reason_row(row))
            return;
        m_nodes.enter(row, index);
        const bool wraps_name = goes_on_with_name(row);
        if (wraps_name)
            m_open->name = flat(m_open->name + '\n' + name_in(row).text);
        const bool defines = defines_open(row);
        if (defines)
            m_open->definition += (m_open->definition.empty() ? "" : "\n") + name_in(row).text;
        const bool tells_kind = m_open && kind_behind_ditto(name_in(row).text);
        const bool continues = wraps_name || defines || tells_kind || goes_on(row);
        const GridCell *across = continues ? nullptr : name_across(row, m_segment, m_columns);
        const bool has_other_unit =
            name_in(row).is_empty() && m_open && !part_by_unit(m_grid, m_segment, m_columns, index).empty();
        if (!continues && across == nullptr && !has_other_unit
            && states_no_value(flat(name_in(row).text))) // － below 指標名: the node has none
            return close();
        if (across != nullptr)
            begin_name(row, across->text);
        else if (!continues && !name_in(row).is_empty())
            begin_name(row, name_in(row).text);
        else if (!continues && (read_rest_of_texts(row) || m_name.empty()))
            return;
        begin_indicator(row, index, continues);
        m_open->confidence = std::min(m_open->confidence, m_row_confidence);
        add_texts(row);
        read_values(row, index, continues);
    }

    /// 政策１　合計 in place of a node.
    bool is_total_row(const GridRow &row) const
    {
        return !m_columns.nodes.empty() && ends_with_sum(row[m_columns.nodes.front()].text);
    }

    /// 過不足（定員－見込み） among rows with names of their own, 効果額の合計: computed of others.
    bool is_computed_row(const GridRow &row) const
    {
        const GridCell &name = name_in(row);
        return !m_columns.row_kind && !name.covered
            && (is_difference(name.text) || sums_up_tree(m_reading.draft, name.text));
    }

    /// A row of a form that has nothing to do with the indicators above it ends them.
    bool read_label_row(const GridRow &row)
    {
        if (*m_columns.name == 0)
            return false;
        const GridCell &name = name_in(row);
        const auto label = parse_label(row.front().text);
        const bool is_other = label && label->label_kind && label->label_kind != LabelKind::Indicators;
        if (!is_other || name.is_empty() || !std::ranges::all_of(m_columns.values, [&](std::size_t i) {
                return row[i].is_empty() || row[i].covered || row[i].text == name.text;
            }))
            return false;
        add_open();
        if (!is_rating_value(base::squeeze(name.text))
            || !add_rating(m_reading, m_table_node, label->label, name.text, "", name.place))
            add_text(m_reading, m_table_node, label->label, label->label_kind, name.text, name.place);
        return true;
    }

    /// 算式：給水収益÷給水原価 below the indicator that it defines.
    bool read_definition_row(const GridRow &row)
    {
        constexpr std::string_view colon = "：";
        const GridCell &name = name_in(row);
        const auto at = name.text.find(colon);
        if (!m_open || at == std::string::npos || !std::ranges::all_of(m_columns.values, [&](std::size_t i) {
                return row[i].is_empty() || (row[i].covered && row[i].text == name.text);
            }))
            return false;
        if (!look_up_head(name.text.substr(0, at))->has(ColumnRole::Definition))
            return false;
        m_open->definition += (m_open->definition.empty() ? "" : "\n") + name.text.substr(at + colon.size());
        return true;
    }

    bool read_prose_row(const GridRow &row)
    {
        if (*m_columns.name > 0 || row.size() < 2 || !is_sentence(row[1].text))
            return false;
        const auto label = parse_label(name_in(row).text);
        if (!label || label->label_kind != LabelKind::Prose)
            return false;
        add_open();
        add_text(m_reading, m_table_node, label->label, label->label_kind, row[1].text, row[1].place);
        return true;
    }

    bool read_group_row(const GridRow &row)
    {
        auto group = m_nodes.begin_group(row);
        if (!group)
            group = group_of_row(m_reading, row);
        if (!group)
            return false;
        add_open();
        m_name.clear();
        enter_group(*group);
        m_reading.last_group = *group;
        return true;
    }

    void enter_group(NodeIndex group)
    {
        m_nodes.enter(group);
        m_group_node = group;
    }

    /// A sentence in place of the table: why there is no indicator.
    bool read_reason_row(const GridRow &row)
    {
        const GridCell &name = name_in(row);
        const bool has_no_values = std::ranges::all_of(m_columns.values, [&](std::size_t i) {
            return row[i].is_empty() || (row[i].covered && row[i].text == name.text);
        });
        if (!has_no_values || !is_sentence(name.text))
            return false;
        add_open();
        add_text(m_reading, m_table_node, label_of_reason(), LabelKind::Indicators, name.text, name.place);
        return true;
    }

    std::string label_of_reason() const
    {
        const Head &first = m_segment.heads.front();
        if (*m_columns.name > 0 && !first.text.empty()) {
            const auto label = parse_label(first.text);
            return label ? std::string(label->label) : std::string(first.bare);
        }
        return m_reading.label ? m_reading.label->label : "指標";
    }

    /// Whether the row tells more of the indicator, or of the name, that is open.
    bool goes_on(const GridRow &row) const
    {
        const GridCell &name = name_in(row);
        const bool has_kinds = m_columns.row_kind && m_columns.row_kind != m_columns.name;
        const bool same_name = m_open && name.text == m_printed_name && m_nodes.current() == m_open->node
            && (m_columns.year || m_columns.part || has_kinds);
        const bool no_name = name.is_empty() || is_ditto(name.text) || !name.printed.empty()
            || (name.covered && (m_columns.year || m_continues_below));
        return same_name
            || (no_name && (m_columns.year || m_columns.row_kind || m_columns.part || (m_continues_below && m_open)));
    }

    /// バスの年間利用 | 人 | 目標値 above 者数（延べ） | | 実績値: the name's second line beside the second kind. A row
    /// without unit that tells of a kind not told yet.
    bool goes_on_with_name(const GridRow &row) const
    {
        return m_columns.unit && row[*m_columns.unit].is_empty() && !m_unit.empty() && tells_further_kind(row);
    }

    /// 運行便数 | 便 | 目標 above 4路線の計 | | 実績, the unit merged down over both: the name has its explanation
    /// below.
    bool defines_open(const GridRow &row) const
    {
        return m_columns.unit && row[*m_columns.unit].covered && !row[*m_columns.unit].is_empty()
            && tells_further_kind(row);
    }

    /// A kind that was not told yet of the open indicator, beside words that are not its name again.
    bool tells_further_kind(const GridRow &row) const
    {
        if (!m_open || !m_columns.row_kind || m_columns.row_kind == m_columns.name || name_in(row).is_empty()
            || name_in(row).covered)
            return false;
        const std::string kind = base::squeeze(row[*m_columns.row_kind].text);
        return !kind.empty() && std::ranges::find(m_kinds, kind) == m_kinds.end();
    }

    void begin_name(const GridRow &row, const std::string &printed)
    {
        add_open();
        m_name = m_printed_name = printed;
        m_definition.clear();
        if (m_defines_below)
            m_definition = take_definition(m_name);
        if (auto counted = without_counter(m_name, m_counted + 1)) {
            m_name = *std::move(counted);
            ++m_counted;
        }
        if (!m_columns.unit)
            m_unit = m_head_unit;
        else if (const std::string unit = flat(row[*m_columns.unit].text); !is_ditto(unit))
            m_unit = states_no_value(unit) ? std::string() : unit;
    }

    /// A row that only goes on with text of the one above.
    bool read_rest_of_texts(const GridRow &row)
    {
        if (!m_open || !std::ranges::all_of(m_columns.values, [&](std::size_t i) { return row[i].is_empty(); }))
            return false;
        for (const std::size_t i : m_columns.definitions)
            m_open->definition += row[i].text;
        for (const std::size_t i : m_columns.notes)
            m_open->note += row[i].text;
        return true;
    }

    /// 男性, 女性: each row is an indicator of its own under the shared name.
    void begin_indicator(const GridRow &row, std::size_t index, bool continues)
    {
        const std::string unit_part = part_by_unit(m_grid, m_segment, m_columns, index);
        const bool may_differ_in_unit = (continues && m_columns.part) || !unit_part.empty();
        if (may_differ_in_unit && m_columns.unit && !row[*m_columns.unit].is_empty()
            && !is_ditto(row[*m_columns.unit].text) && !states_no_value(row[*m_columns.unit].text))
            m_unit = flat(row[*m_columns.unit].text);
        if (m_columns.part || !unit_part.empty())
            add_open();
        if (m_open)
            return;
        m_kinds.clear();
        m_open.emplace();
        m_open->part = m_columns.part ? part_of_row(m_grid, m_segment, m_columns, index) : unit_part;
        m_open->node = m_nodes.current();
        m_open->is_overview = m_nodes.current() != m_table_node && m_nodes.current() != m_group_node && !m_columns.code;
        m_open->name = m_name;
        m_open->unit = m_unit;
        if (const NameAndUnit named = name_with_unit(m_unit); named.unit) { // 利用者数（人／月） below 単位
            m_open->unit = *named.unit;
            m_open->part = m_columns.part ? m_open->part : named.name;
        }
        m_open->definition = is_further_part(row, continues) ? m_definition_of_name : m_definition;
        m_open->place = name_in(row).place;
        if (m_columns.department && !m_nodes.has_department(row, index))
            m_open->departments =
                split_departments(row[*m_columns.department].text,
                                  m_columns.division ? base::squeeze(row[*m_columns.division].text) : std::string());
    }

    /// 女性 below 適正体重の人の割合 | 男性 | … | 市民アンケート, in text without merged cells: where the name is left
    /// out, so is its definition.
    bool is_further_part(const GridRow &row, bool continues) const
    {
        return continues && m_columns.part && name_in(row).is_empty()
            && std::ranges::all_of(m_columns.definitions, [&](std::size_t i) { return row[i].is_empty(); });
    }

    void add_texts(const GridRow &row)
    {
        for (const std::size_t i : m_columns.definitions) {
            std::string &definition = m_open->definition;
            if (!row[i].is_empty() && !states_no_value(row[i].text) && !definition.contains(row[i].text))
                definition += (definition.empty() ? "" : "\n") + row[i].text;
        }
        m_definition_of_name = m_open->definition;
        for (const std::size_t i : m_columns.notes) {
            const std::string text = flat(row[i].text);
            if (!text.empty() && !states_no_value(text) && !m_open->note.contains(text))
                m_open->note += (m_open->note.empty() ? "" : " ") + text;
        }
    }

    /// What the row says of all its values: the kind in a column of its own, or behind the mark in place of the name.
    std::optional<Head> head_of_row(const GridRow &row, std::size_t index) const
    {
        if (m_columns.row_kind)
            return parse_head(m_columns.row_kind == m_columns.name ? m_name : row[*m_columns.row_kind].text);
        return kind_beside_ditto(m_grid, m_segment, index, *m_columns.name);
    }

    void read_values(const GridRow &row, std::size_t index, bool continues)
    {
        const std::optional<Head> row_head = head_of_row(row, index);
        if (row_head)
            m_kinds.push_back(row_head->text);
        if (row_head && row_head->is_computed)
            return;
        const auto year = year_of_row(row, m_columns);
        for (const std::size_t i : m_columns.values) {
            const bool is_merged = row_head && m_columns.row_kind != m_columns.name && is_merged_down(index, i);
            if (row[i].is_empty() || (continues && (m_continues_below || is_merged) && row[i].covered))
                continue;
            ValueCellSource source;
            source.kind = kind_of_cell(m_segment.heads[i],
                                       is_merged && m_segment.heads[i].kind ? std::nullopt : row_head, continues);
            source.year = year ? year : m_segment.heads[i].year;
            if (!source.year && m_columns.values.size() == 1 && m_columns.year_of.empty())
                take_year_of_name(source);
            if (const auto beside = year_beside(row, m_columns, i))
                source.year = beside;
            source.unit = m_segment.heads[i].unit.value_or(m_unit.empty() ? m_table_unit : std::string());
            source.text = row[i].text;
            source.place = row[i].place;
            source.part = m_segment.heads[i].part;
            source.printed = row[i].printed;
            add_cell(std::move(source), m_segment.heads[i]);
        }
        if (m_open->unit.empty() && !m_table_unit.empty() && !split_unit_from_name(m_open->name).unit)
            m_open->unit = m_table_unit;
    }

    /// 基準値 beside 目標 and 実績 stands for both rows: its head says what it is.
    bool is_merged_down(std::size_t row, std::size_t column) const
    {
        return m_grid.rows[row][column].covered
            || (row + 1 < m_segment.end_row && m_grid.rows[row + 1][column].covered);
    }

    /// 70 above （12） under 上段：目標　下段：実績 is two values.
    void add_cell(ValueCellSource source, const Head &head)
    {
        const bool by_page = m_stacked && !head.kind;
        const auto lower = by_page ? m_reading.lower_row : head.lower_kind;
        const auto lines = lower ? lines_of_cell(source.text) : std::vector<std::string>{source.text};
        if (by_page && lines.size() > 1)
            source.kind = *m_reading.upper_row;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            source.text = lines[i];
            if (lower && (i > 0 || (lines.size() == 1 && is_bracketed(lines[i]) && !by_page)))
                source.kind = *lower;
            const auto says_same = [&](const ValueCellSource &known) {
                return known.kind == source.kind && known.year == source.year && known.text == source.text
                    && source.kind == model::ValueKind::Observed;
            };
            if (!source.text.empty() && std::ranges::none_of(m_open->cells, says_same)) // the base, in each row
                m_open->cells.push_back(source);
        }
    }

    model::ValueKind kind_of_cell(const Head &head, const std::optional<Head> &row_head, bool continues) const
    {
        if (m_stacked && !head.kind)
            return continues ? *m_reading.lower_row : *m_reading.upper_row;
        if (continues && head.lower_kind && !row_head)
            return *head.lower_kind;
        // 量の見込み below 令和５年度実績, 計画 below 目標: what the head says is more.
        // So is 基準値 in the row of goals.
        const bool is_base = head.kind == model::ValueKind::Observed && row_head
            && row_head->kind == model::ValueKind::Target && !head.lower_kind && m_columns.values.size() > 1;
        const bool head_decides =
            is_base || (head.kind && head.year && row_head && row_head->kind == model::ValueKind::Planned);
        if (row_head && row_head->kind && !head_decides)
            return *row_head->kind;
        if (is_halfway_goal(m_reading, m_segment, head))
            return model::ValueKind::Target;
        return head.kind ? *head.kind : kind_of_unnamed(m_reading, m_segment, m_columns, head);
    }

    /// 令和８年度末の施設入所者数 | 36人: the name says when, and so whether it is a goal.
    void take_year_of_name(ValueCellSource &source) const
    {
        const auto named = model::find_years(m_open->name, model::FiscalYear{2030});
        if (named.size() != 1)
            return;
        source.year = named.front().year;
        if (kind_by_year(m_reading, *source.year) == model::ValueKind::Planned)
            source.kind = model::ValueKind::Target;
    }

    Reading &m_reading;
    const Grid &m_grid;
    const Segment &m_segment;
    const IndicatorColumns &m_columns;
    NodeIndex m_table_node;
    std::string m_head_unit;
    std::string m_table_unit;
    bool m_stacked; ///< 上段：目標　下段：実績, said on the page
    bool m_defines_below; ///< 指標名（算出方法）: the definition stands in the name's cell, below it
    bool m_continues_below; ///< a row without a name holds the lower figures of the one above
    RowNodes m_nodes;
    NodeIndex m_group_node = no_node; ///< of the row that heads those below it
    double m_row_confidence = 1.0;
    std::string m_name;
    std::string m_printed_name; ///< with its counter
    std::string m_definition; ///< printed below the name in its cell
    std::string m_definition_of_name; ///< of the row above, which its further parts share
    std::string m_unit;
    int m_counted = 0; ///< letters before names so far
    std::vector<std::string> m_kinds; ///< 目標値, 実績値: that rows of the open indicator told
    std::optional<IndicatorSource> m_open;
};

/// 事業名 | 事業概要 | 担当課 | costs by year, and No | 事業名 | 内容 | 担当課 | costs by year: the text is no name.
bool are_actions(const Segment &segment, const IndicatorColumns &columns)
{
    const Head &name = segment.heads[*columns.name];
    if (name.has(ColumnRole::Name))
        return false;
    const bool names_text = name.has(ColumnRole::Text) && !name.has(ColumnRole::NameIfAlone);
    if (names_text && !columns.nodes.empty() && columns.department && !columns.unit)
        return true;
    return columns.code && (columns.department || std::ranges::any_of(segment.heads, [](const Head &head) {
                                return head.has(ColumnRole::Text);
                            }));
}

/// One column of values that nothing says to be figures of indicators.
bool may_be_anything(const Reading &reading, const Segment &segment, const IndicatorColumns &columns)
{
    return columns.values.size() == 1 && !columns.unit && !columns.year && !segment.heads[columns.values.front()].year
        && !reading.label && (columns.code || !columns.nodes.empty());
}

} // namespace

bool read_indicator_rows(Reading &reading, const Grid &grid, const Segment &segment)
{
    if (!segment.has_head())
        return false;
    const IndicatorColumns columns = find_indicator_columns(grid, segment);
    if (!columns.name || columns.values.empty() || are_actions(segment, columns)
        || may_be_anything(reading, segment, columns)
        || std::ranges::all_of(columns.values, [&](std::size_t i) { return holds_sentences(grid, segment, i); }))
        return false;
    if (sums_up_nodes(reading.draft, grid, segment, *columns.name))
        return true;
    if (is_schedule(grid, segment, columns)) {
        if (columns.code || !columns.nodes.empty())
            return false;
        read_schedule(reading, grid, segment, columns);
    } else {
        IndicatorRows(reading, grid, segment, columns).read();
    }
    return true;
}

} // namespace taikei::reader
