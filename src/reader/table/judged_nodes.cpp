#include "reader/table/judged_nodes.hpp"

#include "base/text.hpp"
#include "reader/classify/label.hpp"
#include "reader/heading/heading.hpp"
#include "reader/heading/heading_annex.hpp"
#include "reader/lexicon.hpp"
#include "reader/reading.hpp"
#include "reader/table/group_rows.hpp"
#include "reader/table/head.hpp"
#include "reader/value/cell.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace taikei::reader {
namespace {

/// 基本目標 | 施策の方向 before 事業名, or 施策 behind 事務事業名: the columns that say where the row's node stands.
std::vector<std::size_t> levels_beside(const Segment &segment, std::size_t title)
{
    const bool is_project = Lexicon::get().is_project_level(segment.heads[title].level);
    std::vector<std::size_t> levels;
    for (std::size_t i = 0; i < (is_project ? segment.heads.size() : title); ++i) {
        if (i != title && !segment.heads[i].level.empty() && !segment.heads[i].is_value())
            levels.push_back(i);
    }
    return levels;
}

Heading heading_of_project(std::string title, const std::string &level)
{
    Heading heading;
    heading.title = std::move(title);
    heading.level = level;
    heading.numbering = Numbering::Plain;
    take_annexes(heading);
    return heading;
}

/// 一次 below 総合評価 is 一次評価: with the word that the head above it ends with, it names who judges. Empty for any
/// other head.
std::string judge_below(const std::string &above, const std::string &below)
{
    constexpr std::string_view word = "評価";
    std::string judge = below + std::string(word);
    const bool names_judge = above.ends_with(word) && !below.ends_with(word)
        && Lexicon::get().column(base::fold_tight(judge)).has(ColumnRole::Rating);
    return names_judge ? judge : std::string();
}

/// 総合評価 over 主管課 | 企画課: what is judged, and by whom.
std::pair<std::string, std::string> scheme_and_judge(const Head &head)
{
    const auto space = head.text.find(' ');
    if (space != std::string::npos) {
        const std::string above = head.text.substr(0, space);
        const std::string below = head.text.substr(space + 1);
        const bool heads_offices = look_up_head(below)->has(ColumnRole::Department);
        if (std::string judge = heads_offices ? std::string() : judge_below(above, below); !judge.empty())
            return {above, std::move(judge)}; // 外部 is no office
        if (look_up_head(above)->has(ColumnRole::Rating) && (heads_offices || Lexicon::get().is_department(below)))
            return {above, below};
    }
    return {head.bare.empty() ? head.text : head.bare, ""};
}

/// 1-1 学力の向上, (1) 校舎の改修: the number stands before the title, where no column holds it.
void take_number_before(Heading &heading)
{
    auto numbered = parse_heading(heading.title);
    if (!numbered || numbered->title.empty() || numbered->code.empty() || numbered->part != 0
        || !numbered->level.empty())
        return;
    numbered->level = heading.level;
    heading = *std::move(numbered);
}

/// 2-1 beside 1, whose cell stands in the middle of its rows: text without columns does not tell where they begin.
bool contradicts(const Heading &heading, const DraftNode &parent)
{
    const auto dash = heading.numbering == Numbering::Hyphenated ? heading.code.rfind('-') : std::string::npos;
    return dash != std::string::npos && parent.node.code && *parent.node.code != heading.code.substr(0, dash);
}

/// 人権推進課 | A and 図書館 | B beside one merged title: the row goes on with what the row above judges, by another
/// office.
bool goes_on_with_title(const Grid &grid, const Segment &segment, std::size_t row, std::size_t title)
{
    if (row <= segment.first_row || row >= segment.end_row)
        return false;
    const GridCell &cell = grid.rows[row][title];
    const auto office =
        std::ranges::find_if(segment.heads, [](const Head &head) { return head.has(ColumnRole::Department); });
    if (!cell.covered || office == segment.heads.end() || cell.text != grid.rows[row - 1][title].text)
        return false;
    const GridCell &judge = grid.rows[row][static_cast<std::size_t>(office - segment.heads.begin())];
    return !judge.covered && !judge.is_empty();
}

std::string office_of(const Segment &segment, const GridRow &row)
{
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (segment.heads[i].has(ColumnRole::Department))
            return base::squeeze(row[i].text);
    }
    return {};
}

class JudgedNodes {
public:
    JudgedNodes(Reading &reading, const Grid &grid, const Segment &segment, const JudgedColumns &columns,
                std::size_t title)
        : m_reading(reading)
        , m_grid(grid)
        , m_segment(segment)
        , m_columns(columns)
        , m_title(title)
        , m_levels(levels_beside(segment, title))
        , m_start(reading.draft.current)
        , m_parent(m_start)
        , m_groups(reading.draft)
    {
    }

    void read()
    {
        NodeIndex node = no_node;
        for (std::size_t r = m_segment.first_row; r < m_segment.end_row; ++r) {
            const GridRow &row = m_grid.rows[r];
            if (const auto group = m_groups.begin(row, m_segment.heads[m_title].level, m_start)) {
                m_start = m_parent = *group;
                node = no_node;
                continue;
            }
            if (row[m_title].is_empty() || is_sum_word(row[m_title].text))
                continue;
            const bool goes_on = node != no_node && goes_on_with_title(m_grid, m_segment, r, m_title);
            if (!goes_on)
                node = begin_node(row);
            if (node == no_node)
                continue;
            const bool is_shared = goes_on || goes_on_with_title(m_grid, m_segment, r + 1, m_title);
            add_cells(node, row, is_shared ? office_of(m_segment, row) : std::string());
        }
    }

private:
    Heading heading_of_row(const GridRow &row) const
    {
        Heading heading = heading_of_project(flat(row[m_title].text), m_segment.heads[m_title].level);
        if (m_columns.code)
            heading.code = base::narrow(base::squeeze(row[*m_columns.code].text));
        else
            take_number_before(heading);
        return heading;
    }

    /// None where the row only sums up a node that is known; one that is marked as 再掲 is told of here, too.
    NodeIndex begin_node(const GridRow &row)
    {
        if (std::ranges::any_of(m_levels, [&](std::size_t i) { return !row[i].is_empty(); }))
            m_parent = enter_levels(m_reading, m_segment, row, m_levels, m_start);
        const Heading heading = heading_of_row(row);
        Draft &draft = m_reading.draft;
        const bool stands_nowhere =
            m_parent == no_node && !Lexicon::get().is_project_level(m_segment.heads[m_title].level);
        const bool is_misplaced = m_parent != no_node && contradicts(heading, draft.nodes[m_parent]);
        const bool repeats = std::ranges::find(heading.tags, Lexicon::get().repeat_mark()) != heading.tags.end();
        if (stands_nowhere || is_misplaced || (!repeats && draft.find_reference(heading))) {
            draft.find("summary-of-ratings", heading.code + ' ' + heading.title, row.front().place);
            return no_node;
        }
        const NodeIndex node = draft.add(heading, row[m_title].place, m_parent);
        draft.nodes[node].is_visited = true;
        read_costs(m_reading, node, m_segment, row);
        return node;
    }

    /// `office` judges where a head names no other judge.
    void add_cells(NodeIndex node, const GridRow &row, const std::string &office)
    {
        for (std::size_t i = 0; i < row.size(); ++i) {
            const bool is_heading = i == m_title || m_columns.code == i || holds(m_levels, i);
            if (row[i].is_empty() || is_heading)
                continue;
            const Head &head = m_segment.heads[i];
            if (holds(m_columns.ratings, i)) {
                const auto [scheme, judge] = scheme_and_judge(head);
                add_rating_below(m_reading, node, head, scheme, row[i].text, judge.empty() ? office : judge,
                                 row[i].place);
            } else if (head.has(ColumnRole::Department)) {
                add_departments(m_reading, node, row[i].text);
            } else if (m_columns.reason == i || is_prose(head, row[i])) {
                add_text(m_reading, node, head.text, LabelKind::Prose, row[i].text, row[i].place);
            } else if (head.has(ColumnRole::Tag)) {
                add_marks(m_reading, node, head, row[i].text, row[i].place);
            }
        }
    }

    static bool holds(const std::vector<std::size_t> &columns, std::size_t column)
    {
        return std::ranges::find(columns, column) != columns.end();
    }

    static bool is_prose(const Head &head, const GridCell &cell)
    {
        const bool is_labelled = !head.has(ColumnRole::Tag) && kind_of_label(head.text) == LabelKind::Prose;
        const bool is_account = head.year && head.bare.starts_with("の"); // （事業番号１に同じ） below 令和６年度の予定
        return !head.is_computed && (cell.text.contains("。") || is_labelled || is_account);
    }

    Reading &m_reading;
    const Grid &m_grid;
    const Segment &m_segment;
    const JudgedColumns &m_columns;
    std::size_t m_title;
    std::vector<std::size_t> m_levels;
    NodeIndex m_start; ///< where the reading stood before the table
    NodeIndex m_parent;
    GroupRows m_groups;
};

} // namespace

bool read_judged_nodes(Reading &reading, const Grid &grid, const Segment &segment, const JudgedColumns &columns)
{
    std::optional<std::size_t> title = columns.title;
    for (std::size_t i = 0; i < segment.heads.size() && !title; ++i) {
        if (segment.heads[i].has(ColumnRole::Title) || segment.heads[i].has(ColumnRole::NameIfAlone))
            title = i;
    }
    if (!title)
        return false;
    JudgedNodes(reading, grid, segment, columns, *title).read();
    return true;
}

} // namespace taikei::reader
