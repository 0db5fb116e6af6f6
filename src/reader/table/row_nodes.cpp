#include "reader/table/row_nodes.hpp"

#include "base/text.hpp"
#include "reader/classify/bullet.hpp"
#include "reader/classify/enclosed.hpp"
#include "reader/classify/label.hpp"
#include "reader/table/ditto_marks.hpp"
#include "reader/table/yearly_steps.hpp"
#include "reader/value/cell.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace taikei::reader {
namespace {

bool is_repeat(const std::vector<std::string> &tags)
{
    return std::ranges::find(tags, Lexicon::get().repeat_mark()) != tags.end();
}

/// 1-1-1　水源の監視の強化 / ・検知する機器を増やす: where a numbered title's cell goes on with a list, the first byte
/// of the list; the text's size for any other cell. A point between words (福祉 / ・医療の連携) begins none.
std::size_t end_of_title(std::string_view text)
{
    constexpr std::size_t fewest_bytes_of_item = 24;
    const auto newline = text.find('\n');
    if (newline == std::string_view::npos)
        return text.size();
    const auto title = parse_heading(base::trim(text.substr(0, newline)));
    if (!title || title->code.empty() || title->title.empty())
        return text.size();
    for (const auto line : base::split(text.substr(newline + 1), "\n")) {
        std::string item(base::trim(line));
        if (take_bullet(item).empty() || item.size() < fewest_bytes_of_item)
            return text.size();
    }
    return newline;
}

} // namespace

bool names_goals(std::string_view text)
{
    const auto enclosed = take_enclosed(text);
    const auto round = inside_round_brackets(text);
    const std::string_view inside = round ? *round : enclosed && enclosed->rest.empty() ? enclosed->inside : text;
    return kind_of_label(inside) == LabelKind::Indicators;
}

std::optional<NodeIndex> group_of_row(Reading &reading, const GridRow &row)
{
    const GridCell *only = nullptr;
    for (const auto &cell : row) {
        if (cell.is_empty() || (only != nullptr && cell.covered && cell.text == only->text))
            continue;
        if (only != nullptr)
            return std::nullopt;
        only = &cell;
    }
    if (only == nullptr || row.size() < 3)
        return std::nullopt;
    const auto heading = parse_heading(flat(only->text));
    if (!heading || heading->title.empty() || (heading->level.empty() && heading->numbering != Numbering::Hyphenated))
        return std::nullopt;
    return reading.draft.find_reference(*heading);
}

RowNodes::RowNodes(Reading &reading, const Grid &grid, const Segment &segment, const IndicatorColumns &columns,
                   NodeIndex start)
    : m_reading(reading)
    , m_grid(grid)
    , m_segment(segment)
    , m_columns(columns)
    , m_above(reading.draft.current)
    , m_current(start)
    , m_groups(reading.draft)
    , m_codes_refer(codes_refer())
    , m_open(columns.nodes.size(), no_node)
{
}

std::optional<NodeIndex> RowNodes::begin_group(const GridRow &row)
{
    if (m_columns.nodes.empty() || !m_columns.code)
        return std::nullopt;
    const auto group = m_groups.begin(row, m_segment.heads[m_columns.nodes.front()].level, m_above);
    if (group) {
        m_above = m_current = *group;
        std::ranges::fill(m_open, no_node);
    }
    return group;
}

std::optional<NodeIndex> RowNodes::referred_by(const GridRow &row) const
{
    const std::string text = flat(row[*m_columns.code].text);
    const auto number = is_bare_code(text) ? parse_heading(text) : std::nullopt;
    if (!number || number->numbering != Numbering::Hyphenated)
        return std::nullopt;
    return m_reading.draft.find_by_code(number->code);
}

/// Ⅰ-1-(1) in two rows or more, and the number of a node in every row: no number of the indicators themselves.
bool RowNodes::codes_refer() const
{
    if (!m_columns.code || !m_columns.nodes.empty())
        return false;
    std::set<std::string> codes;
    std::size_t count = 0;
    for (std::size_t r = m_segment.first_row; r < m_segment.end_row; ++r) {
        const GridCell &cell = m_grid.rows[r][*m_columns.code];
        if (cell.is_empty() || cell.covered)
            continue;
        if (!referred_by(m_grid.rows[r]))
            return false;
        ++count;
        codes.insert(base::fold_tight(cell.text));
    }
    return codes.size() < count;
}

void RowNodes::enter(const GridRow &row, std::size_t index)
{
    const bool names_node = std::ranges::any_of(
        m_columns.nodes, [&](std::size_t i) { return !row[i].is_empty() && !is_ditto(row[i].text); });
    if (names_node) {
        m_current = find_innermost(row);
        if (m_columns.department && has_department(row, index))
            add_departments(m_reading, m_current, row[*m_columns.department].text);
    }
    if (m_codes_refer)
        m_current = referred_by(row).value_or(m_current);
    if (m_current == no_node)
        m_current = m_reading.node();
    read_texts(row, index);
    read_measures(row);
    if (begins_node(row)) {
        read_mark(row);
        read_steps(row);
        read_own_costs(row);
        read_ratings(row);
    }
}

namespace {

/// 施策の評価 and 一次評価 of a column below both, 総合評価 and 市 or 推進委員会: what is judged, and by whom. 評価
/// over 必要性 says only what is judged, and so does 評価 over 総合評価.
std::pair<std::string_view, std::string_view> scheme_and_judge_of(std::string_view head)
{
    constexpr std::string_view in_all = "総合";
    const auto space = head.rfind(' ');
    if (space == std::string_view::npos)
        return {head, {}};
    const std::string_view above = head.substr(0, space);
    const std::string_view below = head.substr(space + 1);
    const bool is_judge = Lexicon::get().names_judge(base::fold_tight(above)) && !below.starts_with(in_all)
        && Lexicon::get().column(base::fold_tight(below)).has(ColumnRole::Rating)
        && Lexicon::get().names_judge(base::fold_tight(below));
    if (look_up_head(above)->has(ColumnRole::Rating)
        && (Lexicon::get().is_public_actor(below) || Lexicon::get().is_department(below)))
        return {above, below};
    return is_judge ? std::pair(above, below) : std::pair(below, std::string_view());
}

} // namespace

void RowNodes::read_ratings(const GridRow &row)
{
    for (const std::size_t i : m_columns.ratings) {
        if (row[i].is_empty() || row[i].covered)
            continue;
        const auto [scheme, judge] = scheme_and_judge_of(m_segment.heads[i].text);
        add_rating_below(m_reading, m_current, m_segment.heads[i], scheme, row[i].text, judge, row[i].place);
    }
}

bool RowNodes::has_department(const GridRow &row, std::size_t index) const
{
    const std::size_t column = *m_columns.department;
    if (m_columns.nodes.empty() || spans_names(index, column))
        return !m_columns.nodes.empty();
    const bool is_between = m_columns.nodes.back() < column && column < *m_columns.name;
    return is_between && begins_node(row);
}

std::optional<Heading> RowNodes::heading_at(std::size_t level, const GridRow &row) const
{
    const std::size_t column = m_columns.nodes[level];
    const std::string_view text = row[column].text;
    auto heading = heading_of_cell(text.substr(0, end_of_title(text)), m_segment.heads[column].level);
    if (!heading)
        return std::nullopt;
    const bool code_beside = column > 0 && m_segment.heads[column - 1].has(ColumnRole::Code);
    // A number behind the node's column (基本目標 | No | 項目) counts the indicators.
    const bool only_code = m_columns.code && *m_columns.code < column && heading->code.empty()
        && (m_columns.nodes.size() == 1
            || (column == m_columns.nodes.back()
                && (*m_columns.code < m_columns.nodes.front() || *m_columns.code > *(m_columns.nodes.end() - 2))));
    if (code_beside || only_code) {
        heading->code = base::narrow(base::squeeze(row[code_beside ? column - 1 : *m_columns.code].text));
        heading->numbering = Numbering::Plain;
    }
    return heading;
}

/// 1-1 alone below 基本施策: the number of a node that is known.
std::optional<NodeIndex> RowNodes::referred_at(std::size_t level, const std::string &text) const
{
    auto number = is_bare_code(text) ? parse_heading(text) : std::nullopt;
    if (!number || number->code.empty() || !number->title.empty())
        return std::nullopt;
    number->level = m_segment.heads[m_columns.nodes[level]].level;
    return number->level.empty() ? std::nullopt : m_reading.draft.find_reference(*number);
}

/// 再掲 below 区分: the project stands in another row, too.
bool RowNodes::is_marked_as_repeat(const GridRow &row) const
{
    return std::ranges::any_of(m_columns.tags,
                               [&](std::size_t i) { return is_repeat(tags_of_cell(m_segment.heads[i], row[i].text)); });
}

NodeIndex RowNodes::find_innermost(const GridRow &row)
{
    NodeIndex found = m_above;
    for (std::size_t level = 0; level < m_columns.nodes.size(); ++level) {
        const GridCell &cell = row[m_columns.nodes[level]];
        const std::string title = flat(cell.text);
        if (title.empty() || is_ditto(title)) {
            // Merged downwards: the node of the row above.
            if (m_open[level] != no_node)
                found = m_open[level];
            continue;
        }
        if (states_no_value(title) || names_goals(title)) {
            // － or 【数値目標】 below 施策: the row belongs to the level above.
            std::fill(m_open.begin() + static_cast<std::ptrdiff_t>(level), m_open.end(), no_node);
            continue;
        }
        if (const auto referred = referred_at(level, title)) {
            found = m_open[level] = *referred;
            std::fill(m_open.begin() + static_cast<std::ptrdiff_t>(level) + 1, m_open.end(), no_node);
            continue;
        }
        const auto heading = heading_at(level, row);
        if (!heading)
            continue;
        const bool is_last = level + 1 == m_columns.nodes.size();
        const bool repeats = is_repeat(heading->tags) || (is_last && is_marked_as_repeat(row));
        const auto known = repeats && !cell.covered ? std::nullopt : m_reading.draft.find_reference(*heading);
        found = known ? *known : m_reading.draft.add(*heading, cell.place, found);
        if (const auto end = end_of_title(cell.text); end < cell.text.size() && !cell.covered)
            add_text(m_reading, found, "", LabelKind::Prose, cell.text.substr(end + 1), cell.place);
        m_open[level] = found;
        std::fill(m_open.begin() + static_cast<std::ptrdiff_t>(level) + 1, m_open.end(), no_node);
    }
    return found;
}

bool RowNodes::begins_node(const GridRow &row) const
{
    if (m_columns.nodes.empty())
        return false;
    const GridCell &cell = row[m_columns.nodes.back()];
    return !cell.is_empty() && !cell.covered;
}

/// The cell stands for this row and one of another indicator.
bool RowNodes::spans_names(std::size_t index, std::size_t column) const
{
    const auto begins_name = [&](std::size_t row) {
        const GridCell &name = m_grid.rows[row][*m_columns.name];
        return !name.is_empty() && !name.covered;
    };
    if (m_grid.rows[index][column].covered && index > m_segment.first_row && begins_name(index))
        return true;
    for (std::size_t r = index + 1; r < m_segment.end_row && m_grid.rows[r][column].covered; ++r) {
        if (begins_name(r))
            return true;
    }
    return false;
}

/// 今後の対応 beside the measure that the rows stand for, or merged down over them all.
void RowNodes::read_texts(const GridRow &row, std::size_t index)
{
    for (const std::size_t i : m_columns.texts) {
        const bool is_nodes = begins_node(row) || (!row[i].covered && spans_names(index, i))
            || (!m_columns.nodes.empty() && row[i].text.contains("。"));
        if (is_nodes && !row[i].is_empty() && !row[i].covered && !is_rating_value(base::squeeze(row[i].text)))
            add_text(m_reading, m_current, m_segment.heads[i].text, LabelKind::Prose, row[i].text, row[i].place);
    }
}

/// ・学力向上事業 / ・ＩＣＴ教育事業 beside the node, or merged down over its rows.
void RowNodes::read_measures(const GridRow &row)
{
    for (const std::size_t i : m_columns.measures) {
        if (row[i].covered || m_columns.nodes.empty())
            continue;
        for (auto &item : split_items(row[i].text))
            add_measure(m_reading, m_current, std::move(item), "", row[i].place);
    }
}

/// R4　検討 / R5　実施: what the node does.
void RowNodes::read_steps(const GridRow &row)
{
    for (const std::size_t i : m_columns.steps) {
        for (std::string &step : steps_in(row[i].text).value_or(std::vector<std::string>()))
            add_measure(m_reading, m_current, {"", std::move(step)}, "", row[i].place);
    }
}

/// 新規 below 区分, beside the project that the rows stand for.
void RowNodes::read_mark(const GridRow &row)
{
    for (const std::size_t i : m_columns.tags)
        add_marks(m_reading, m_current, m_segment.heads[i], row[i].text, row[i].place);
}

/// 事業費 by year between the project and its indicators.
void RowNodes::read_own_costs(const GridRow &row)
{
    GridRow costs(row.size());
    for (const std::size_t i : m_columns.costs)
        costs[i] = row[i];
    read_costs(m_reading, m_current, m_segment, costs);
}

} // namespace taikei::reader
