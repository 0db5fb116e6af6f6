#include "reader/columns/goal_columns.hpp"

#include "base/text.hpp"
#include "reader/columns/cell_lines.hpp"
#include "reader/table/head.hpp"
#include "reader/table/made_table.hpp"
#include "reader/value/cell.hpp"
#include "reader/value/printed_value.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace taikei::reader {
namespace {

constexpr std::size_t longest_goal_head = 45; ///< in bytes

/// What the column below a head holds; None for any other line.
enum class GoalHead { None, Name, Value, Remark };

GoalHead goal_head(const ColumnLine &line)
{
    if (line.words.size() != 1 || line.text.size() > longest_goal_head)
        return GoalHead::None;
    const auto head = look_up_head(line.text);
    if (!head->is_known() || is_value(line.text))
        return GoalHead::None;
    if (head->is_value())
        return head->kind ? GoalHead::Value : GoalHead::None;
    if (head->has(ColumnRole::Name))
        return GoalHead::Name;
    return head->has(ColumnRole::Definition) || head->has(ColumnRole::Note) ? GoalHead::Remark : GoalHead::None;
}

bool is_line_of_years(const ColumnLine &line)
{
    return !line.words.empty() && std::ranges::all_of(line.words, is_year_bracket);
}

bool ends_goals(const ColumnLine &line)
{
    return ends_cells(line) && (line.words.empty() || !line.text.starts_with("※") || line.text.contains("。"));
}

/// 単位, 担当課, 人: the table has more columns than one can tell apart here.
bool is_of_other_column(const ColumnLine &line)
{
    if (line.words.size() != 1)
        return false;
    const auto head = look_up_head(line.text);
    return head->has(ColumnRole::Unit) || head->has(ColumnRole::Department) || head->has(ColumnRole::Code)
        || (!is_value(line.text) && is_unit(line.text));
}

/// の割合: what no text begins with.
bool begins_with_particle(const std::string &text)
{
    constexpr std::u32string_view particles = U"のをがにはとで";
    std::size_t at = 0;
    return particles.contains(base::next_code_point(text, at));
}

/// What one row holds.
struct GoalRow {
    std::string name;
    std::string remark;
};

/// The figures of a row count the same.
bool has_one_unit(const std::vector<std::string> &row)
{
    std::string unit;
    for (const std::string &text : row) {
        const auto cell = parse_value_cell(text);
        if (cell.parts.empty() || !cell.parts.front().number || cell.parts.front().unit.empty())
            continue;
        if (!unit.empty() && unit != cell.parts.front().unit)
            return false;
        unit = cell.parts.front().unit;
    }
    return true;
}

/// One table: heads, then cells.
class GoalLines {
public:
    /// The lines from `first` up to `end`.
    bool collect(const std::vector<ColumnLine> &lines, std::size_t first, std::size_t end)
    {
        for (std::size_t i = first; i < end; ++i) {
            const bool begins_block = i == first || lines[i].block != lines[i - 1].block;
            m_may_be_head = m_may_be_head || begins_block;
            if (begins_block)
                m_column = GoalHead::None;
            if (!add(lines[i], begins_block))
                return false;
        }
        return true;
    }

    std::optional<document::Table> table() const
    {
        const bool has_both =
            std::ranges::any_of(m_values, [](const Head &head) { return head.kind == model::ValueKind::Observed; })
            && std::ranges::any_of(m_values, [](const Head &head) { return head.kind != model::ValueKind::Observed; });
        if (!has_both || m_name_head.empty() || (!m_years.empty() && m_years.size() != m_values.size()))
            return std::nullopt;
        const auto values = rows_of_blocks(m_figures, m_values.size());
        if (values.size() < 2 || !std::ranges::all_of(values, has_one_unit))
            return std::nullopt;
        const auto rows = rows_of(values.size());
        return rows.empty() ? std::nullopt : std::optional(table_of(rows, values));
    }

private:
    /// A text that stood before as many figures as `figures` tells were left.
    struct Mixed {
        ColumnLine line;
        std::size_t figures = 0;
        bool is_beside = false; ///< behind a figure, on its line
    };

    bool add(const ColumnLine &line, bool begins_block)
    {
        if (m_may_be_head && is_line_of_years(line)) {
            m_years.insert(m_years.end(), line.words.begin(), line.words.end());
            m_column = GoalHead::None;
            return true;
        }
        if (const GoalHead head = m_may_be_head ? goal_head(line) : GoalHead::None; head != GoalHead::None)
            return add_head(line, head);
        if (is_of_other_column(line))
            return false;
        m_may_be_head = false;
        std::size_t count = 0;
        while (count < line.words.size() && is_value(line.words[count]))
            ++count;
        if (count == 0 && is_value(line.words.back()))
            return false; // a row in one piece
        if (count > 0 && m_column == GoalHead::Name)
            m_column = GoalHead::None;
        if (count > 0 && (m_figures.empty() || begins_block))
            m_figures.emplace_back();
        for (std::size_t i = 0; i < count; ++i)
            m_figures.back().push_back(line.words[i]);
        m_figure_count += count;
        if (count == line.words.size())
            return true;
        ColumnLine text = line;
        text.words.erase(text.words.begin(), text.words.begin() + static_cast<std::ptrdiff_t>(count));
        text.text.clear();
        for (const std::string &word : text.words)
            text.text += (text.text.empty() ? "" : " ") + word;
        if (m_column == GoalHead::Name)
            m_names.push_back(std::move(text));
        else if (m_column == GoalHead::Remark)
            m_remarks.push_back(std::move(text));
        else
            m_mixed.push_back({std::move(text), m_figure_count, count > 0});
        return true;
    }

    bool add_head(const ColumnLine &line, GoalHead head)
    {
        m_column = head;
        std::string &text = head == GoalHead::Name ? m_name_head : m_remark_head;
        if (head == GoalHead::Value)
            m_values.push_back(parse_head(line.text));
        else if (!text.empty())
            return false;
        else
            text = line.text;
        return true;
    }

    std::vector<GoalRow> rows_of(std::size_t count) const
    {
        if (m_names.empty() && m_remarks.empty())
            return rows_in_turn(count);
        std::vector<ColumnLine> names = m_names;
        std::vector<GoalRow> rows(count);
        const bool are_names = !m_remarks.empty() || m_remark_head.empty();
        for (const Mixed &mixed : m_mixed) {
            if (are_names) {
                names.push_back(mixed.line);
            } else if (mixed.figures == 0 || mixed.figures % m_values.size() != 0) {
                return {};
            } else {
                rows[mixed.figures / m_values.size() - 1].remark += mixed.line.text;
            }
        }
        const auto joined = join_wrapped_cells(names, count);
        const auto remarks = join_wrapped_cells(m_remarks, count);
        if (joined.empty() || (!m_remarks.empty() && remarks.empty()))
            return {};
        for (std::size_t r = 0; r < count; ++r) {
            rows[r].name = joined[r].text;
            if (!remarks.empty())
                rows[r].remark = remarks[r].text;
        }
        return rows;
    }

    /// Name, values, remark; then what their columns wrapped: first the name's rest, then the remark's.
    std::vector<GoalRow> rows_in_turn(std::size_t count) const
    {
        std::vector<GoalRow> rows(count + 1);
        const std::size_t columns = m_values.size();
        std::size_t below = 0; ///< texts below the row's values
        std::size_t row = 0;
        for (std::size_t i = 0; i < m_mixed.size(); ++i) {
            const Mixed &mixed = m_mixed[i];
            const std::string &text = mixed.line.text;
            if (mixed.figures % columns != 0)
                return {};
            below = mixed.figures / columns == row ? below + 1 : 1;
            row = mixed.figures / columns;
            if (row == 0 || (m_remark_head.empty() && !begins_with_particle(text))) {
                rows[row].name += text;
                continue;
            }
            GoalRow &above = rows[row - 1];
            const bool is_open = base::count_open_brackets(above.remark) > 0;
            if (!m_remark_head.empty() && (mixed.is_beside || (above.remark.empty() && below == 1)))
                above.remark = text;
            else if (is_open && base::count_open_brackets(above.remark + text) == 0)
                above.remark += text;
            else if (is_open || begins_with_particle(text) || base::count_open_brackets(above.name) > 0)
                above.name += text;
            else
                rows[row].name += text;
        }
        const bool has_late_name = !rows.back().name.empty();
        rows.pop_back();
        const bool is_even = !has_late_name && std::ranges::all_of(rows, [](const GoalRow &each) {
            return !each.name.empty() && base::count_open_brackets(each.name + each.remark) == 0;
        });
        return is_even ? rows : std::vector<GoalRow>();
    }

    document::Table table_of(const std::vector<GoalRow> &rows,
                             const std::vector<std::vector<std::string>> &values) const
    {
        document::Table table;
        table.header_rows = 1;
        std::vector<std::string> heads = {m_name_head};
        for (std::size_t i = 0; i < m_values.size(); ++i)
            heads.push_back(m_values[i].text + (m_years.empty() ? "" : '\n' + m_years[i]));
        if (!m_remark_head.empty())
            heads.push_back(m_remark_head);
        add_row(table, heads, {});
        for (std::size_t r = 0; r < rows.size(); ++r) {
            std::vector<std::string> cells = {rows[r].name};
            cells.insert(cells.end(), values[r].begin(), values[r].end());
            if (!m_remark_head.empty())
                cells.push_back(rows[r].remark);
            add_row(table, cells, {});
        }
        return table;
    }

    std::string m_name_head;
    std::string m_remark_head;
    std::vector<Head> m_values;
    std::vector<std::string> m_years;
    std::vector<ColumnLine> m_names; ///< below their head
    std::vector<ColumnLine> m_remarks; ///< the same
    std::vector<Mixed> m_mixed; ///< all other texts
    std::vector<std::vector<std::string>> m_figures; ///< block by block
    std::size_t m_figure_count = 0;
    GoalHead m_column = GoalHead::None; ///< whose head stands above, in this block
    bool m_may_be_head = true;
};

/// Where the lines of a table may begin and end. What a line is was asked for each head near it: it is found once.
class GoalRange {
public:
    explicit GoalRange(const std::vector<ColumnLine> &lines)
        : m_lines(lines)
        , m_ends(lines.size())
    {
        m_heads.reserve(lines.size());
        for (const ColumnLine &line : lines)
            m_heads.push_back(goal_head(line));
    }

    /// The line heads a column of values.
    bool heads_values(std::size_t at) const { return m_heads[at] == GoalHead::Value; }

    /// Heads without which no table can be put together: the names', and those of two columns of values.
    bool has_heads(std::size_t first, std::size_t end) const
    {
        const std::span heads(m_heads.begin() + static_cast<std::ptrdiff_t>(first),
                              m_heads.begin() + static_cast<std::ptrdiff_t>(end));
        return std::ranges::count(heads, GoalHead::Value) > 1 && std::ranges::count(heads, GoalHead::Name) > 0;
    }

    /// 指標 and the names below it may stand above the heads of the values; else those come first.
    std::size_t find_first_line(std::size_t value_head)
    {
        constexpr std::size_t farthest = 16;
        for (std::size_t i = value_head; i > 0 && value_head - i < farthest && !ends(i - 1); --i) {
            if (m_heads[i - 1] == GoalHead::Name)
                return i - 1;
        }
        return value_head;
    }

    /// Behind the last line that may be of the table; and before the blocks at its end.
    std::vector<std::size_t> find_ends(std::size_t value_head)
    {
        constexpr std::size_t most = 4;
        constexpr std::size_t most_lines = 120;
        std::size_t end = value_head + 1;
        while (end < m_lines.size() && end - value_head < most_lines && !ends(end))
            ++end;
        std::vector<std::size_t> found = {end};
        for (std::size_t i = end - 1; i > value_head && found.size() < most; --i) {
            if (m_lines[i].block != m_lines[i - 1].block)
                found.push_back(i);
        }
        return found;
    }

private:
    bool ends(std::size_t at)
    {
        if (!m_ends[at])
            m_ends[at] = ends_goals(m_lines[at]);
        return *m_ends[at];
    }

    const std::vector<ColumnLine> &m_lines;
    std::vector<GoalHead> m_heads;
    std::vector<std::optional<bool>> m_ends;
};

} // namespace

TablesAtBlocks find_goal_columns(const std::vector<ColumnLine> &lines)
{
    TablesAtBlocks tables;
    GoalRange range(lines);
    std::pair<std::size_t, std::vector<std::size_t>> tried; ///< the heads of one table have the same lines
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!range.heads_values(i))
            continue;
        const std::size_t first = range.find_first_line(i);
        const std::vector<std::size_t> ends = range.find_ends(i);
        if (!range.has_heads(first, ends.front()) || std::pair(first, ends) == tried)
            continue;
        tried = {first, ends};
        for (const std::size_t end : ends) {
            GoalLines goals;
            auto table = goals.collect(lines, first, end) ? goals.table() : std::nullopt;
            if (!table)
                continue;
            table->place = lines[first].place;
            for (auto &row : table->grid) {
                for (auto &cell : row)
                    cell.cell.place = lines[first].place;
            }
            tables.emplace(lines[first].end - 1, TableOfLines{*std::move(table), lines[end - 1].end});
            i = end - 1;
            break;
        }
    }
    return tables;
}

} // namespace taikei::reader
