#include "base/text.hpp"
#include "reader/columns/cell_lines.hpp"
#include "reader/columns/column_tables.hpp"
#include "reader/columns/parts_in_turn.hpp"
#include "reader/columns/turn_costs.hpp"
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

constexpr Cost cost_of_line_left = 0.6; ///< of a line that is given to no cell
constexpr Cost cost_of_cell_left = 1; ///< of such a line where each is a cell
constexpr std::size_t most_turn_columns = 14;

/// How the cells were printed: between blank lines, one a line, or a row of them a line.
enum class TurnLayout { Apart, CellALine, RowALine };

/// How a word came into its column.
enum class Step { NewRow, NewCell, GoesOn, Passed };

struct Choice {
    Cost cost = impossible;
    std::size_t from = 0; ///< the column of the word before
    Step step = Step::NewRow;
};

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
        std::vector<std::vector<std::string>> cells;
        for (const TurnRow &row : rows)
            cells.push_back(row.cells);
        for (const auto &row : with_parts_below_names(std::move(cells), name_column()))
            add_row(found.table, row, m_zone.place);
        const bool is_whole = end->first + 1 == m_words.size();
        found.end = is_whole ? m_zone.end : m_zone.lines[m_words[end->first].line].end;
        return found;
    }

private:
    using Place = std::pair<std::size_t, std::size_t>; ///< a word and its column

    std::size_t name_column() const
    {
        const auto name = std::ranges::find(m_columns, TurnKind::Name, &TurnColumn::kind);
        return static_cast<std::size_t>(name - m_columns.begin());
    }

    bool has_name() const { return name_column() < m_columns.size(); }

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
        for (std::size_t i = 0; i + 1 < m_words.size(); ++i)
            m_words[i].is_dated = is_year_bracket(m_words[i + 1].text) && m_words[i + 1].gap != Gap::Blank;
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
        const Cost apart = own + cost_of_new_cell(word, m_columns[column].kind);
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
