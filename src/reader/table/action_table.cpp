#include "base/text.hpp"
#include "reader/classify/bullet.hpp"
#include "reader/classify/label.hpp"
#include "reader/reading.hpp"
#include "reader/table/action_costs.hpp"
#include "reader/table/group_rows.hpp"
#include "reader/value/cell.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <iterator>

/// Tables of actions: No | 取組項目 | 取組内容 | 担当課. Numbered rows are nodes of the tree, others named measures of
/// their node.
namespace taikei::reader {
namespace {

struct ActionColumns {
    std::optional<std::size_t> code;
    std::optional<std::size_t> title;
    std::vector<std::size_t> above; ///< 施策 before 事業名: where the row's action belongs
    std::vector<std::size_t> texts;
    std::optional<std::size_t> department;
    std::optional<std::size_t> division;
    std::vector<std::size_t> tags;
};

/// The cells of the column that name something new: not merged down, nor repeated from the row above.
std::size_t count_own(const Grid &grid, const Segment &segment, std::size_t column)
{
    std::size_t own = 0;
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
        const GridCell &cell = grid.rows[r][column];
        const bool is_repeated = r > segment.first_row && cell.text == grid.rows[r - 1][column].text;
        own += cell.is_empty() || cell.covered || is_repeated ? 0 : 1;
    }
    return own;
}

/// 計, 計画事業費 計: a column of sums.
bool is_sum(const Head &head)
{
    return is_sum_word(std::string_view(head.text).substr(head.text.rfind(' ') + 1));
}

/// 区分 | ◎ | ○ | △ above figures alone: how often something is so, and no text of an action.
bool holds_counts(const Grid &grid, const Segment &segment, const std::vector<std::size_t> &columns)
{
    bool any = false;
    for (const std::size_t i : columns) {
        for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
            const std::string &text = grid.rows[r][i].text;
            if (!text.empty() && !states_no_value(text) && text.find_first_not_of("0123456789,") != std::string::npos)
                return false;
            any = any || !text.empty();
        }
    }
    return any;
}

/// 事業名, 取組の方向: a word for what is done, or for a level of the tree. 課題 is one, too, but heads text.
bool names_actions(const Head &head)
{
    return head.has(ColumnRole::Title) || (!head.level.empty() && kind_of_label(head.text) != LabelKind::Prose);
}

std::optional<ActionColumns> find_action_columns(const Grid &grid, const Segment &segment)
{
    ActionColumns columns;
    const auto &heads = segment.heads;
    for (std::size_t i = 0; i < heads.size(); ++i) {
        const Head &head = heads[i];
        if (head.is_value() && !head.has(ColumnRole::Tag)) {
            if (columns.title && holds_sentences(grid, segment, i))
                columns.texts.push_back(i);
            continue;
        }
        if (head.has(ColumnRole::Code) && !columns.code)
            columns.code = i;
        else if (head.has(ColumnRole::Department))
            columns.department = i;
        else if (head.has(ColumnRole::Actor) && !columns.department && columns.title)
            columns.department = i; // 実施主体, where no column names the office
        else if (head.has(ColumnRole::Division))
            columns.division = i;
        else if ((head.has(ColumnRole::Title) || !head.level.empty()) && !columns.title)
            columns.title = i;
        else if (columns.title && !heads[*columns.title].level.empty() && names_actions(head)
                 && !head.has(ColumnRole::Text)
                 && count_own(grid, segment, *columns.title) < count_own(grid, segment, i)) {
            columns.above.push_back(*columns.title);
            columns.title = i;
        } else if (head.has(ColumnRole::Tag) && columns.title
                   && (columns.tags.empty() || !head.has(ColumnRole::NameIfAlone)))
            columns.tags.push_back(i);
        else if (head.has(ColumnRole::Text)
                 || (columns.title && (head.has(ColumnRole::Title) || head.has(ColumnRole::NameIfAlone))))
            columns.texts.push_back(i);
        else if (head.has(ColumnRole::NameIfAlone) && !columns.title)
            columns.title = i;
        else if (head.has(ColumnRole::Tag))
            columns.tags.push_back(i);
        else if (!head.is_known() && !head.text.empty() && columns.code && !columns.title && i == *columns.code + 1)
            columns.title = i;
        else if (!head.is_known() && !head.text.empty() && !is_sum(head) && columns.title)
            columns.texts.push_back(i);
    }
    if (!columns.title && !columns.texts.empty() && (columns.code || columns.department)) {
        columns.title = columns.texts.front();
        columns.texts.erase(columns.texts.begin());
    }
    if (!columns.title || (!columns.code && columns.texts.empty() && !columns.department)
        || (!columns.code && !columns.department && holds_counts(grid, segment, columns.texts)))
        return std::nullopt;
    return columns;
}

/// …助成します。（新規）: the mark leaves the text; empty where it ends with none.
std::string take_mark_behind(std::string &text)
{
    static const RE2 pattern(R"(^((?s:.+?))[ 　]*[（(【\[]([^（）()【】\[\]]{1,6})[）)】\]]$)");
    std::string rest;
    std::string mark;
    if (!(text.ends_with("）") || text.ends_with(')') || text.ends_with("】") || text.ends_with(']'))
        || !RE2::FullMatch(text, pattern, &rest, &mark) || !Lexicon::get().is_tag(base::fold_tight(mark)))
        return {};
    text = base::trim(rest);
    return mark;
}

/// 立ち上げ支援 above 重点 in its cell, as a mark in a box of its own stands: the mark is parted from the title by a
/// space, as behind it.
std::string title_with_marks(const std::string &cell)
{
    const auto line = cell.rfind('\n');
    if (line == std::string::npos || !Lexicon::get().is_tag(base::fold_tight(std::string_view(cell).substr(line + 1))))
        return flat(cell);
    return title_with_marks(cell.substr(0, line)) + ' ' + std::string(base::trim(cell.substr(line + 1)));
}

/// 進捗状況 | A: letters under any head judge the row. False for a cell that is no letter.
bool take_letter(Reading &reading, NodeIndex node, const Head &head, const GridCell &cell)
{
    return is_rating_letter(cell.text)
        && add_rating_below(reading, node, head, head.bare.empty() ? head.text : head.bare, base::squeeze(cell.text),
                            "", cell.place);
}

/// 進捗評価 above 計画以上, 計画どおり and やや遅れ: the head judges, and nothing but short words stands below it.
bool holds_judging_words(const Grid &grid, const Segment &segment, std::size_t column)
{
    const Head &head = segment.heads[column];
    if (head.is_value() || !(head.has(ColumnRole::Rating) || Lexicon::get().names_judge(head.bare)))
        return false;
    bool any = false;
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
        const std::string &text = grid.rows[r][column].text;
        if (holds_text_alone(grid.rows[r])) // 基本方針1 across the table
            continue;
        if (!text.empty() && !states_no_value(text) && !is_judging_word(text))
            return false;
        any = any || is_judging_word(text);
    }
    return any;
}

/// Goes through the rows: each is a node, a measure of the node above, or goes on with the row before.
class ActionRows {
public:
    ActionRows(Reading &reading, const Grid &grid, const Segment &segment, const ActionColumns &columns)
        : m_reading(reading)
        , m_grid(grid)
        , m_segment(segment)
        , m_columns(columns)
        , m_start(reading.draft.current)
        , m_parent(columns.above.empty() ? reading.node() : m_start)
        , m_level(level_of(segment.heads[*columns.title]))
        , m_groups(reading.draft)
        , m_has_text(
              std::ranges::any_of(columns.texts, [&](std::size_t i) { return segment.heads[i].has(ColumnRole::Text); }))
        , m_numbered(reading.last_action != no_node)
    {
        if (m_numbered)
            m_last_code = reading.draft.nodes[reading.last_action].node.code.value_or("");
        std::ranges::copy_if(columns.texts, std::back_inserter(m_judging),
                             [&](std::size_t i) { return holds_judging_words(grid, segment, i); });
    }

    void read()
    {
        for (std::size_t r = m_segment.first_row; r < m_segment.end_row; ++r)
            read_row(m_grid.rows[r], r);
    }

private:
    /// 事業 of 事業名: the head names the level of the nodes.
    static std::string level_of(const Head &head)
    {
        if (!head.level.empty())
            return head.level;
        std::string level = head.bare;
        if (level.ends_with("名"))
            level.resize(level.size() - std::string_view("名").size());
        return level;
    }

    void read_row(const GridRow &row, std::size_t index)
    {
        if (const auto group = m_columns.code ? m_groups.begin(row, m_level, m_start) : std::nullopt) {
            m_start = m_parent = *group;
            return;
        }
        find_parent(row);
        if (m_columns.division && !row[*m_columns.division].is_empty())
            m_division = flat(row[*m_columns.division].text);
        const std::string code = code_in(row);
        if (code.empty() && is_sum(row))
            return;
        const bool repeats_title = is_title_of_row_above(index) && code.empty();
        if (row[*m_columns.title].is_empty() || repeats_title) {
            go_on(row, repeats_title);
            return;
        }
        std::string title = title_with_marks(row[*m_columns.title].text);
        const bool repeats = take_repeat_mark(title);
        const auto inner = parse_heading(title);
        const bool own_code = code.empty() && inner && !inner->title.empty() && inner->part == 0;
        const bool may_number = !m_columns.code && m_columns.department && !(lists_measures() && counts_items(inner));
        m_numbered = m_numbered || !code.empty() || (own_code && may_number);
        if (m_numbered && own_code) {
            add_node(row, *inner, repeats);
        } else if (m_numbered && m_columns.code) {
            add_node(row, heading_of(title, code), repeats);
        } else {
            if (own_code && counts_items(inner))
                title = inner->title;
            add_row_measure(row, std::move(title), repeats);
            m_reading.last_action = no_node;
        }
    }

    /// 小　計 below numbered rows: it counts what stands above it.
    bool is_sum(const GridRow &row) const
    {
        const auto first = std::ranges::find_if(row, [](const GridCell &cell) { return !cell.is_empty(); });
        return m_columns.code && first != row.end() && is_sum_word(first->text);
    }

    /// 主な取組 above the table: a choice of what is done.
    bool lists_measures() const { return m_reading.label && m_reading.label->kind == LabelKind::Measures; }

    /// ①, (1): counts the rows of the table, and numbers nothing in the tree.
    static bool counts_items(const std::optional<Heading> &heading)
    {
        return heading && (heading->numbering == Numbering::Circled || heading->numbering == Numbering::Bracketed);
    }

    void find_parent(const GridRow &row)
    {
        if (std::ranges::any_of(m_columns.above, [&](std::size_t i) { return !row[i].is_empty(); }))
            m_parent = enter_levels(m_reading, m_segment, row, m_columns.above, m_start);
        if (m_parent == no_node)
            m_parent = m_reading.node();
    }

    std::string code_in(const GridRow &row) const
    {
        if (!m_columns.code || row[*m_columns.code].covered)
            return {};
        return base::narrow(base::squeeze(row[*m_columns.code].text));
    }

    bool is_title_of_row_above(std::size_t index) const
    {
        const GridCell &title = m_grid.rows[index][*m_columns.title];
        return title.covered && index > m_segment.first_row
            && title.text == m_grid.rows[index - 1][*m_columns.title].text;
    }

    /// A second department below the first, in a row of its own.
    void add_department_of_row_above(const GridRow &row)
    {
        if (!m_columns.department || row[*m_columns.department].is_empty() || row[*m_columns.department].covered)
            return;
        const std::string &printed = row[*m_columns.department].text;
        auto &measures = m_reading.draft.nodes[m_parent].node.measures;
        if (m_reading.last_action != no_node)
            add_departments(m_reading, m_reading.last_action, printed);
        else if (!measures.empty())
            std::ranges::move(split_departments(printed, m_division), std::back_inserter(measures.back().departments));
    }

    /// The row above goes on, over a page's end.
    void go_on(const GridRow &row, bool repeats_title)
    {
        if (!repeats_title)
            add_department_of_row_above(row);
        std::string more;
        for (const std::size_t i : m_columns.texts)
            more += row[i].text;
        if (more.empty())
            return;
        const NodeIndex last = m_reading.last_action;
        auto &measures = m_reading.draft.nodes[m_parent].node.measures;
        if (last != no_node && !m_reading.draft.nodes[last].sections.empty())
            m_reading.draft.nodes[last].sections.back().pieces.push_back(
                {lines_of_items(more), repeats_title, 0, row.front().place});
        else if (!measures.empty())
            measures.back().text += (measures.back().text.empty() ? "" : "\n") + lines_of_items(more);
    }

    Heading heading_of(const std::string &title, const std::string &code) const
    {
        Heading heading = parse_heading("1 " + title).value_or(Heading{});
        heading.numbering = Numbering::Plain;
        heading.code = code.empty() ? m_last_code : code;
        if (heading.title.empty())
            heading.title = title;
        return heading;
    }

    void add_node(const GridRow &row, Heading heading, bool repeats)
    {
        if (heading.level.empty())
            heading.level = m_level;
        m_last_code = heading.code;
        const NodeIndex node = m_reading.draft.add(heading, row[*m_columns.title].place, m_parent);
        m_reading.last_action = node;
        m_reading.draft.nodes[node].is_visited = true;
        read_departments(row, node);
        read_tags(row, node);
        read_letters(row, node);
        repeats = read_texts(row, node) || repeats;
        if (repeats)
            m_reading.draft.nodes[node].node.tags.push_back(Lexicon::get().repeat_mark());
        read_costs(m_reading, node, m_segment, row);
    }

    void read_departments(const GridRow &row, NodeIndex node)
    {
        if (!m_columns.department || row[*m_columns.department].is_empty())
            return;
        const std::string &printed = row[*m_columns.department].text;
        if (base::fold_tight(printed) != "〃")
            m_departments = printed;
        m_reading.division = m_division;
        add_departments(m_reading, node, m_departments);
    }

    void read_tags(const GridRow &row, NodeIndex node)
    {
        for (const std::size_t i : m_columns.tags)
            add_marks(m_reading, node, m_segment.heads[i], row[i].text, row[i].place);
    }

    void read_letters(const GridRow &row, NodeIndex node)
    {
        for (std::size_t i = 0; i < row.size(); ++i) {
            const bool is_text = std::ranges::find(m_columns.texts, i) != m_columns.texts.end();
            const bool is_tag = std::ranges::find(m_columns.tags, i) != m_columns.tags.end();
            if (!is_text && !is_tag && i != m_columns.code && m_segment.heads[i].is_computed)
                take_letter(m_reading, node, m_segment.heads[i], row[i]);
        }
    }

    /// Whether a text says that the action stands elsewhere too.
    bool read_texts(const GridRow &row, NodeIndex node)
    {
        bool repeats = false;
        for (const std::size_t i : m_columns.texts) {
            if (take_letter(m_reading, node, m_segment.heads[i], row[i]))
                continue;
            if (is_judging_word(row[i].text) && std::ranges::find(m_judging, i) != m_judging.end()) {
                add_word_rating(m_reading, node, m_segment.heads[i].text, row[i].text, "", row[i].place);
                continue;
            }
            std::string text = lines_of_items(row[i].text);
            repeats = take_repeat_mark(text) || repeats;
            if (!text.empty() && !states_no_value(text))
                add_text(m_reading, node, m_segment.heads[i].text, LabelKind::Prose, text, row[i].place);
        }
        return repeats;
    }

    std::string text_of_measure(const GridRow &row) const
    {
        std::string text;
        for (const std::size_t i : m_columns.texts) {
            // 町 ◎ | 事業者 ○ | 実施時期 短期 beside 内容 are signs, and no text.
            const bool is_sign = m_has_text && !m_segment.heads[i].has(ColumnRole::Text) && !row[i].text.contains("。");
            if (!row[i].is_empty() && !is_sign)
                text += (text.empty() ? "" : "\n") + lines_of_items(row[i].text);
        }
        return text;
    }

    void add_row_measure(const GridRow &row, std::string title, bool repeats)
    {
        const std::size_t before = m_reading.draft.nodes[m_parent].node.measures.size();
        std::string bullet = take_bullet(title);
        std::string text = text_of_measure(row);
        const std::string mark = take_mark_behind(text);
        add_measure(m_reading, m_parent, {std::move(bullet), title}, std::move(text), row[*m_columns.title].place);
        auto &measures = m_reading.draft.nodes[m_parent].node.measures;
        if (measures.size() == before)
            return;
        if (m_columns.department && !row[*m_columns.department].is_empty())
            measures.back().departments = split_departments(row[*m_columns.department].text, m_division);
        for (const std::size_t i : m_columns.tags)
            std::ranges::move(tags_of_cell(m_segment.heads[i], row[i].text), std::back_inserter(measures.back().tags));
        if (!mark.empty() && std::ranges::find(measures.back().tags, mark) == measures.back().tags.end())
            measures.back().tags.push_back(mark);
        if (repeats)
            measures.back().tags.push_back(Lexicon::get().repeat_mark());
        read_costs_of_measure(m_reading, m_parent, std::string(measures.back().title), m_segment, row);
    }

    Reading &m_reading;
    const Grid &m_grid;
    const Segment &m_segment;
    const ActionColumns &m_columns;
    NodeIndex m_start;
    NodeIndex m_parent;
    std::string m_level; ///< of rows whose title says none
    GroupRows m_groups;
    bool m_has_text; ///< a head says 内容: other columns hold signs
    bool m_numbered; ///< the actions have codes, here or in the table that goes on
    std::vector<std::size_t> m_judging; ///< of the texts: words that judge
    std::string m_last_code;
    std::string m_division;
    std::string m_departments; ///< as printed last: 〃 repeats them
};

} // namespace

bool read_action_rows(Reading &reading, const Grid &grid, const Segment &segment)
{
    if (!segment.has_head())
        return false;
    const auto columns = find_action_columns(grid, segment);
    if (!columns)
        return false;
    ActionRows(reading, grid, segment, *columns).read();
    return true;
}

} // namespace taikei::reader
