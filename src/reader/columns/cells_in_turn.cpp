#include "base/text.hpp"
#include "reader/columns/cell_lines.hpp"
#include "reader/columns/column_tables.hpp"
#include "reader/columns/turn_zones.hpp"
#include "reader/lexicon.hpp"
#include "reader/table/made_table.hpp"
#include "reader/value/cell.hpp"
#include "reader/value/printed_value.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Tables with high rows, whose cells extraction printed one after the other, row by row, each between blank lines:
///
///     指標名
///
///     単位
///
///     現状値（R5）
///
///     目標値（R10）
///
///     指標の説明
///
///     子育てしやすいまちだと思
///     う保護者の割合
///
///     ％
///
///     58.4
///
///     66.0
///
///     保護者アンケート
///
/// or without any blank line, where all heads and cells stand one a line.
/// A cell may be empty, and two may share a line or a block: of all ways to give the words to the columns, the one is
/// taken that goes best with what the columns hold and where the blank lines are.
namespace taikei::reader {
namespace {

using Cost = double;

constexpr Cost impossible = 1000;
constexpr Cost cost_of_line_left = 0.6; ///< of a line that is given to no cell
constexpr Cost cost_of_cell_left = 1; ///< of such a line where each is a cell
constexpr std::size_t most_turn_columns = 14;

/// What a column's cells look like.
enum class TurnKind { Code, Name, Text, Unit, Value, Account, Office, Mark, Nothing };

struct TurnColumn {
    TurnKind kind = TurnKind::Text;
    Cost skip = 0; ///< of a row that has no such cell
};

/// What stands before a word. In a table with one cell a line, Cell takes the place of Line and Blank; in one with one
/// row a line, Word that of Space.
enum class Gap { Space, Word, Line, Cell, Blank };

/// How the cells were printed: between blank lines, one a line, or a row of them a line.
enum class TurnLayout { Apart, CellALine, RowALine };

/// A word with what it may be.
struct TurnWord {
    std::string text;
    Gap gap = Gap::Blank;
    std::size_t line = 0; ///< of the zone
    bool is_value = false;
    bool is_dash = false;
    bool is_unit = false;
    bool is_office = false;
    bool is_number = false;
    bool is_part = false; ///< 男性
    bool is_sentence = false;
    bool may_number_page = false;
};

/// How a word came into its column.
enum class Step { NewRow, NewCell, GoesOn, Passed };

struct Choice {
    Cost cost = impossible;
    std::size_t from = 0; ///< the column of the word before
    Step step = Step::NewRow;
};

/// 1, 1-1, ①, 1101.
bool is_turn_code(std::string_view text)
{
    constexpr std::size_t longest = 9; ///< in bytes
    if (text.size() > longest)
        return false;
    const std::string narrow = base::narrow(text);
    const bool has_digits = std::ranges::any_of(narrow, [](char c) { return c >= '0' && c <= '9'; });
    const bool is_circled = text >= "①" && text <= "⑳";
    return is_circled || (has_digits && narrow.find_first_not_of("0123456789-.()") == std::string::npos);
}

/// 令和５年度の実績, 次年度の予定 of projects: told in sentences, or in figures.
bool may_head_account(const Head &head)
{
    constexpr std::array<std::string_view, 5> figures = {"値", "額", "数", "費", "率"};
    return (head.kind || head.bare.starts_with("の")) && !head.unit
        && std::ranges::none_of(figures, [&](std::string_view end) { return head.bare.ends_with(end); });
}

std::vector<TurnColumn> turn_columns(const std::vector<Head> &heads)
{
    std::vector<TurnColumn> columns;
    bool has_name = false;
    const bool are_projects = std::ranges::any_of(
        heads, [](const Head &head) { return head.has(ColumnRole::Title) && !head.has(ColumnRole::Name); });
    for (const Head &head : heads) {
        const bool may_name = head.has(ColumnRole::Name) || head.has(ColumnRole::NameIfAlone)
            || head.has(ColumnRole::Title) || !head.level.empty();
        if (head.text.starts_with("(") || head.text.starts_with("（")) // (事業実績): goes on with the label above
            columns.push_back({TurnKind::Nothing, 0});
        else if (are_projects && may_head_account(head))
            columns.push_back({TurnKind::Account, 2});
        else if (head.is_value()) // results of years to come are not there
            columns.push_back({TurnKind::Value, head.kind ? 2 : 0.5});
        else if (head.has(ColumnRole::Unit))
            columns.push_back({TurnKind::Unit, 3});
        else if (head.has(ColumnRole::Code))
            columns.push_back({TurnKind::Code, 4});
        else if (head.has(ColumnRole::Department) || head.has(ColumnRole::Division))
            columns.push_back({TurnKind::Office, 2});
        else if (!has_name && may_name)
            columns.push_back({TurnKind::Name, 8});
        else if (head.has(ColumnRole::Tag) || head.has(ColumnRole::Rating))
            columns.push_back({TurnKind::Mark, 0.5});
        else
            columns.push_back({TurnKind::Text, head.has(ColumnRole::Note) ? 0.5 : 1.5});
        has_name = has_name || columns.back().kind == TurnKind::Name;
    }
    return columns;
}

/// How badly a word goes with a column.
Cost mismatch(const TurnWord &word, TurnKind kind)
{
    constexpr std::size_t longest_mark = 12; ///< in bytes
    constexpr std::size_t longest_word_for_value = 24;
    switch (kind) {
    case TurnKind::Code: return is_turn_code(word.text) ? 0 : impossible;
    case TurnKind::Unit: return word.is_unit ? 0 : word.is_dash ? 0.5 : impossible;
    case TurnKind::Value:
        if (word.is_value || word.is_part || is_year_bracket(word.text))
            return 0;
        if (word.is_sentence || word.is_unit || word.text.size() > longest_word_for_value)
            return impossible;
        return word.gap == Gap::Blank || word.text.size() <= longest_mark ? 2 : 4;
    case TurnKind::Office:
        return word.is_office ? 0 : word.is_sentence || word.is_value || word.is_unit ? impossible : 4;
    case TurnKind::Nothing: return impossible;
    case TurnKind::Mark: return word.text.size() <= longest_mark && !word.is_number ? 0.2 : impossible;
    case TurnKind::Account: return word.is_office || word.is_unit ? 1 : 0;
    case TurnKind::Name: return word.is_value || word.is_unit ? 8 : word.is_sentence ? 3 : word.is_office ? 2 : 0;
    case TurnKind::Text: break;
    }
    if (word.is_dash)
        return 0.2;
    if (word.is_value || word.is_unit)
        return word.text.size() > longest_word_for_value ? 0.5 : word.gap == Gap::Cell ? 1 : 3;
    return word.is_office ? 0.6 : 0;
}

/// What it costs that a word stands in the same cell as the one before it; `own`: see mismatch().
Cost cost_of_going_on(const TurnWord &above, const TurnWord &word, TurnKind kind, Cost own)
{
    constexpr Cost most_within_text = 0.8; ///< 割合 below …に対する, 10 behind 上位: a figure or unit may end a text
    const Cost gap = word.gap == Gap::Blank ? 5
        : word.gap == Gap::Cell             ? 0.5
        : word.gap == Gap::Word             ? 0.3
        : word.gap == Gap::Line             ? 0.2
                                            : 0;
    switch (kind) {
    case TurnKind::Code:
    case TurnKind::Mark:
    case TurnKind::Nothing: return impossible;
    case TurnKind::Unit:
        return own + (word.gap == Gap::Line && (above.text == "百万" || above.text == "千") ? 0.2 : impossible);
    case TurnKind::Value:
        if (above.is_part || word.is_part || is_year_bracket(word.text) || is_rest_of_bound(above.text, word.text))
            return gap + own;
        return gap + own + 3;
    case TurnKind::Office: return gap + own;
    case TurnKind::Name:
    case TurnKind::Account:
    case TurnKind::Text: break;
    }
    return gap + (word.gap == Gap::Blank ? own : std::min(own, most_within_text));
}

bool parts_cells(Gap gap)
{
    return gap == Gap::Blank || gap == Gap::Cell || gap == Gap::Word;
}

Cost cost_of_new_cell(Gap gap)
{
    return parts_cells(gap) ? 0 : gap == Gap::Line ? 1 : 2.5;
}

struct TurnRow {
    std::vector<std::string> cells;
    Cost cost = 0;
    std::size_t begun = 0; ///< cells
    std::size_t apart = 0; ///< cells behind a blank line
};

class CellsInTurn {
public:
    CellsInTurn(const ColumnZone &zone, TurnLayout layout)
        : m_zone(zone)
        , m_columns(turn_columns(zone.heads))
        , m_layout(layout)
    {
        m_skips.push_back(0);
        for (const TurnColumn &column : m_columns)
            m_skips.push_back(m_skips.back() + column.skip);
    }

    std::optional<TableOfLines> table()
    {
        if (!has_name() || m_columns.size() > most_turn_columns
            || !(m_layout != TurnLayout::Apart || are_mostly_apart()))
            return std::nullopt;
        find_words();
        if (m_words.empty())
            return std::nullopt;
        find_choices();
        const auto end = find_end();
        if (!end)
            return std::nullopt;
        const auto rows = rows_up_to(*end);
        if (!are_sure(rows))
            return std::nullopt;
        TableOfLines found;
        found.table = begin_table(m_zone);
        for (const TurnRow &row : rows)
            add_row(found.table, row.cells, m_zone.place);
        const bool is_whole = end->first + 1 == m_words.size();
        found.end = is_whole ? m_zone.end : m_zone.lines[m_words[end->first].line].end;
        return found;
    }

private:
    using Place = std::pair<std::size_t, std::size_t>; ///< a word and its column

    bool has_name() const
    {
        return std::ranges::any_of(m_columns, [](const auto &column) { return column.kind == TurnKind::Name; });
    }

    /// A cell has a line or two: where blocks are longer, the table was printed in another order.
    bool are_mostly_apart() const
    {
        constexpr std::size_t most_lines = 2;
        std::size_t blocks = 0;
        for (std::size_t i = 0; i < m_zone.lines.size(); ++i)
            blocks += i == 0 || m_zone.lines[i].block != m_zone.lines[i - 1].block ? 1 : 0;
        return blocks >= 3 && m_zone.lines.size() <= most_lines * blocks;
    }

    void find_words()
    {
        for (std::size_t i = 0; i < m_zone.lines.size(); ++i) {
            const ColumnLine &line = m_zone.lines[i];
            const bool is_apart = i == 0 || line.block != m_zone.lines[i - 1].block;
            for (std::size_t w = 0; w < line.words.size(); ++w) {
                TurnWord &word = m_words.emplace_back();
                word.text = line.words[w];
                word.gap = w == 0                      ? gap_of_line(line, is_apart)
                    : m_layout == TurnLayout::RowALine ? Gap::Word
                                                       : Gap::Space;
                word.line = i;
                word.may_number_page = line.may_number_page;
                understand(word);
            }
        }
    }

    Gap gap_of_line(const ColumnLine &line, bool is_apart) const
    {
        if (m_layout == TurnLayout::CellALine)
            return Gap::Cell;
        if (m_layout == TurnLayout::RowALine)
            return is_turn_code(line.words.front()) && line.words.size() > 1 ? Gap::Blank : Gap::Line;
        return is_apart ? Gap::Blank : Gap::Line;
    }

    bool may_end_before(Gap gap) const
    {
        return gap == Gap::Blank || gap == Gap::Cell || (gap == Gap::Line && m_layout == TurnLayout::RowALine);
    }

    static void understand(TurnWord &word)
    {
        const Lexicon &lexicon = Lexicon::get();
        word.is_dash = is_dash(word.text);
        word.is_value = is_value(word.text);
        word.is_sentence = word.text.contains("。");
        word.is_part = lexicon.is_part(word.text);
        word.is_number = is_plain_number(word.text);
        word.is_unit = !word.is_value && is_unit_of_column(word.text);
        word.is_office = !word.is_value && !word.is_sentence && lexicon.is_department(word.text);
    }

    Cost skipped(std::size_t from, std::size_t to) const { return m_skips[to] - m_skips[from]; }

    void find_choices()
    {
        const std::size_t columns = m_columns.size();
        m_choices.assign(m_words.size() * columns, {});
        for (std::size_t t = 0; t < m_words.size(); ++t) {
            for (std::size_t c = 0; c < columns; ++c)
                choose(t, c);
        }
    }

    Choice &choice(std::size_t word, std::size_t column) { return m_choices[word * m_columns.size() + column]; }
    const Choice &choice(std::size_t word, std::size_t column) const
    {
        return m_choices[word * m_columns.size() + column];
    }

    void choose(std::size_t t, std::size_t column)
    {
        const TurnWord &word = m_words[t];
        const Cost own = mismatch(word, m_columns[column].kind);
        Choice &best = choice(t, column);
        const auto try_step = [&](Cost cost, std::size_t from, Step step) {
            if (cost < best.cost)
                best = {cost, from, step};
        };
        if (t == 0)
            return try_step(own + skipped(0, column), 0, Step::NewRow);
        const TurnWord &above = m_words[t - 1];
        const Cost before = choice(t - 1, column).cost;
        try_step(before + cost_of_going_on(above, word, m_columns[column].kind, own), column, Step::GoesOn);
        if (word.may_number_page)
            try_step(before + 0.3, column, Step::Passed);
        if (own >= impossible)
            return;
        const Cost apart = own + cost_of_new_cell(word.gap);
        for (std::size_t from = 0; from < m_columns.size(); ++from) {
            const Cost cost = choice(t - 1, from).cost + apart;
            if (from < column)
                try_step(cost + skipped(from + 1, column), from, Step::NewCell);
            else if (word.gap != Gap::Word)
                try_step(cost + skipped(from + 1, m_columns.size()) + skipped(0, column), from, Step::NewRow);
        }
    }

    /// The last word of the table, and its column.
    std::optional<Place> find_end() const
    {
        std::optional<Place> end;
        Cost least = impossible;
        for (std::size_t t = 0; t < m_words.size(); ++t) {
            if (t + 1 < m_words.size() && !may_end_before(m_words[t + 1].gap))
                continue;
            const auto left = static_cast<Cost>(m_zone.lines.size() - 1 - m_words[t].line);
            for (std::size_t c = 0; c < m_columns.size(); ++c) {
                const Cost cost = choice(t, c).cost + skipped(c + 1, m_columns.size())
                    + (m_layout == TurnLayout::CellALine ? cost_of_cell_left : cost_of_line_left) * left;
                if (cost < least) {
                    least = cost;
                    end = Place(t, c);
                }
            }
        }
        return end;
    }

    std::vector<TurnRow> rows_up_to(Place at) const
    {
        std::vector<std::pair<std::size_t, Step>> way(at.first + 1);
        std::size_t column = at.second;
        for (std::size_t t = at.first + 1; t-- > 0;) {
            const Choice &chosen = choice(t, column);
            way[t] = {column, chosen.step};
            column = chosen.from;
        }
        std::vector<TurnRow> rows;
        for (std::size_t t = 0; t < way.size(); ++t) {
            const auto [c, step] = way[t];
            const TurnWord &word = m_words[t];
            if (step == Step::NewRow) {
                rows.emplace_back();
                rows.back().cells.resize(m_columns.size());
            }
            TurnRow &row = rows.back();
            const Cost before = t == 0 ? 0 : choice(t - 1, way[t - 1].first).cost;
            row.cost += choice(t, c).cost - before;
            if (step == Step::Passed)
                continue;
            row.begun += step == Step::GoesOn ? 0 : 1;
            row.apart += step != Step::GoesOn && parts_cells(word.gap) ? 1 : 0;
            std::string &cell = row.cells[c];
            if (step == Step::GoesOn)
                cell += gap_in_cell(cell, word, m_columns[c].kind);
            cell += word.text;
        }
        rows.back().cost += skipped(at.second + 1, m_columns.size());
        return rows;
    }

    static std::string_view gap_in_cell(std::string_view cell, const TurnWord &word, TurnKind kind)
    {
        if (word.gap == Gap::Space || word.gap == Gap::Word)
            return " ";
        return kind == TurnKind::Text || kind == TurnKind::Account || kind == TurnKind::Name
            ? gap_of_lines(cell, word.text)
            : "\n";
    }

    bool is_full(const TurnRow &row) const
    {
        bool has_name = false;
        bool has_value = m_zone.value_count() == 0;
        bool has_text = m_zone.value_count() > 0;
        for (std::size_t c = 0; c < m_columns.size(); ++c) {
            if (row.cells[c].empty())
                continue;
            has_name = has_name || m_columns[c].kind == TurnKind::Name;
            has_value = has_value || m_columns[c].kind == TurnKind::Value;
            has_text = has_text || m_columns[c].kind == TurnKind::Text || m_columns[c].kind == TurnKind::Account;
            has_value = has_value || m_columns[c].kind == TurnKind::Account;
        }
        return has_name && has_value && has_text;
    }

    /// Nearly all cells stand apart, and hardly a word is where it does not belong.
    bool are_sure(const std::vector<TurnRow> &rows) const
    {
        constexpr Cost most_of_row = 4;
        constexpr Cost most_of_all = 1.5;
        Cost cost = 0;
        std::size_t begun = 0;
        std::size_t apart = 0;
        for (const TurnRow &row : rows) {
            if (!is_full(row) || row.cost > most_of_row)
                return false;
            cost += row.cost;
            begun += row.begun;
            apart += row.apart;
        }
        constexpr std::size_t fewest_of_one = 4;
        const bool is_one = rows.size() == 1;
        if (is_one && (begun < fewest_of_one || apart < begun))
            return false;
        return cost <= most_of_all * static_cast<Cost>(rows.size()) && 5 * apart >= 4 * begun;
    }

    const ColumnZone &m_zone;
    std::vector<TurnColumn> m_columns;
    TurnLayout m_layout;
    std::vector<Cost> m_skips; ///< of all columns before each
    std::vector<TurnWord> m_words;
    std::vector<Choice> m_choices; ///< of each word for each column
};

} // namespace

std::optional<TableOfLines> rows_on_lines(const ColumnZone &zone)
{
    const auto own = zone_of_rows_on_lines(zone);
    return own ? CellsInTurn(*own, TurnLayout::RowALine).table() : std::nullopt;
}

std::optional<TableOfLines> cells_in_turn(const ColumnZone &zone)
{
    if (auto table = CellsInTurn(zone, TurnLayout::Apart).table())
        return table;
    const auto own = zone_of_single_cells(zone);
    return own ? CellsInTurn(*own, TurnLayout::CellALine).table() : std::nullopt;
}

} // namespace taikei::reader
