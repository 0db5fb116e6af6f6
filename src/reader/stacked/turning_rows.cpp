#include "reader/stacked/turning_rows.hpp"

#include "base/text.hpp"
#include "reader/stacked/field_words.hpp"
#include "reader/stacked/sheet_tokens.hpp"
#include "reader/stacked/turning_names.hpp"
#include "reader/table/head.hpp"
#include "reader/table/made_table.hpp"
#include "reader/value/printed_value.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

namespace taikei::reader {
namespace {

using Kind = SheetToken::Kind;

constexpr std::size_t most_lines_of_turn = 14; ///< from one word that takes turns to the next
constexpr std::size_t reach_of_heads = 40; ///< in lines, above the first of them
constexpr std::size_t fewest_turning_years = 2;

/// The figures behind one word that takes turns.
struct TurningRow {
    std::string turn;
    std::vector<std::string> values;
};

/// The years above the rows, in their order.
struct TurningYears {
    std::map<int, std::string> heads; ///< as printed
    std::vector<std::size_t> lines;
};

bool is_computed_turn(const std::string &turn)
{
    return look_up_head(turn)->is_computed;
}

class TurningZone {
public:
    TurningZone(TornSheet &sheet, const std::vector<SheetToken> &tokens)
        : m_sheet(sheet)
        , m_tokens(tokens)
    {
    }

    /// Tries the zone whose first word that takes turns is token `at`; gives the token behind it, `at` where there is
    /// none.
    std::size_t take(std::size_t at)
    {
        if (!find_cycle(at))
            return at;
        m_first = at;
        if (!find_years())
            return at;
        std::size_t end = at;
        while (true) {
            const std::size_t behind = take_group(end);
            if (behind == end)
                break;
            end = behind;
        }
        end = give_back_surplus(end);
        if (m_groups.empty() || !stands_stacked(end) || !settle_values())
            return at;
        TurningNames names(m_sheet, m_tokens);
        if (!names.settle(m_groups))
            return at;
        find_base_head();
        lines_of_zone(end, names);
        put();
        return end;
    }

private:
    std::size_t next_turn(std::size_t at) const
    {
        const std::size_t line = m_tokens[at].line;
        for (std::size_t i = at + 1; i < m_tokens.size() && m_tokens[i].line <= line + most_lines_of_turn; ++i) {
            if (m_tokens[i].kind == Kind::Turn)
                return i;
        }
        return m_tokens.size();
    }

    /// Two words of unlike kinds, one of them of results, and maybe one that is computed of both.
    bool find_cycle(std::size_t at)
    {
        if (m_tokens[at].kind != Kind::Turn || is_computed_turn(m_tokens[at].text))
            return false;
        const auto first = look_up_head(m_tokens[at].text);
        const std::size_t second_at = next_turn(at);
        if (second_at == m_tokens.size() || is_computed_turn(m_tokens[second_at].text))
            return false;
        const auto second = look_up_head(m_tokens[second_at].text);
        const bool has_results =
            first->kind == model::ValueKind::Observed || second->kind == model::ValueKind::Observed;
        if (first->kind == second->kind || !has_results)
            return false;
        m_cycle = {m_tokens[at].text, m_tokens[second_at].text};
        const std::size_t third = next_turn(second_at);
        if (third < m_tokens.size() && is_computed_turn(m_tokens[third].text))
            m_cycle.push_back(m_tokens[third].text);
        return true;
    }

    /// 調査なし between the figures of two years: another figure is still to come behind it.
    bool stands_for_figure(std::size_t at, std::size_t values) const
    {
        return values > 0 && values + 2 <= years() && is_short_word(at);
    }

    /// A few letters above a figure.
    bool is_short_word(std::size_t at) const
    {
        constexpr std::size_t longest_word = 18; ///< in bytes
        return at + 1 < m_tokens.size() && m_tokens[at].kind == Kind::Text && m_tokens[at].text.size() <= longest_word
            && m_tokens[at + 1].kind == Kind::Figure;
    }

    /// The figures that stand right behind token `at`; gives the token behind them.
    std::size_t take_figures(std::size_t at, std::vector<std::string> &values) const
    {
        std::size_t i = at + 1;
        if (is_short_word(i)) // 未実施 for a year without results
            values.push_back(m_tokens[i++].text);
        for (; i < m_tokens.size() && (m_tokens[i].kind == Kind::Figure || stands_for_figure(i, values.size())); ++i)
            values.push_back(m_tokens[i].text);
        return i;
    }

    /// One figure for each word of the cycle, and then the next year's: the words stand above all of them.
    static bool turn_columns(std::vector<TurningRow> &rows)
    {
        const std::size_t count = rows.size();
        std::vector<std::string> &values = rows.back().values;
        const bool is_bare =
            std::all_of(rows.begin(), rows.end() - 1, [](const TurningRow &row) { return row.values.empty(); });
        if (!is_bare || values.size() < count || values.size() % count != 0)
            return false;
        const std::vector<std::string> printed = std::exchange(values, {});
        for (std::size_t i = 0; i < printed.size(); ++i)
            rows[i % count].values.push_back(printed[i]);
        return true;
    }

    /// 成果指標 above the first of them, behind the rows of 活動指標.
    bool names_kind_of_indicator(std::size_t at) const
    {
        const auto head = look_up_head(m_tokens[at].text);
        return head->has(ColumnRole::Name) && !head->is_value();
    }

    std::size_t take_group(std::size_t at)
    {
        TurningGroup group;
        std::vector<TurningRow> rows;
        std::size_t i = at;
        // What stands above the first word belongs to the name where the names stand above their rows.
        for (; i < m_tokens.size() && m_tokens[i].kind != Kind::Turn; ++i) {
            const bool is_near = i == at || m_tokens[i].line <= m_tokens[at].line + most_lines_of_turn;
            const bool is_head = m_tokens[i].kind == Kind::Head;
            if (!is_near || (is_head && !names_kind_of_indicator(i)))
                return at;
            if (!is_head)
                group.above.push_back(i);
        }
        for (std::size_t turn = 0; turn < m_cycle.size(); ++turn) {
            if (i >= m_tokens.size() || m_tokens[i].kind != Kind::Turn || m_tokens[i].text != m_cycle[turn])
                return at;
            group.first = turn == 0 ? i : group.first;
            TurningRow &row = rows.emplace_back();
            row.turn = m_tokens[i].text;
            const std::size_t turn_at = i;
            i = take_figures(i, row.values);
            if (turn + 1 == m_cycle.size())
                break;
            const std::size_t next = next_turn(turn_at);
            take_base_before(next, i, row, group);
            for (; i < next; ++i) {
                if (m_tokens[i].kind == Kind::Head && look_up_head(m_tokens[i].text)->year)
                    return at;
                group.inside.push_back(i);
            }
        }
        const bool is_bare = std::ranges::any_of(
            rows, [](const TurningRow &row) { return row.values.empty() && !is_computed_turn(row.turn); });
        if (is_bare && !turn_columns(rows))
            return at;
        for (; i < m_tokens.size() && m_tokens[i].kind == Kind::Note; ++i)
            group.note = m_tokens[i].text;
        group.end = i;
        m_groups.push_back(std::move(group));
        m_rows.push_back(std::move(rows));
        return i;
    }

    /// 18.2 実績: the figure beside the next word stands in a column before it.
    void take_base_before(std::size_t next, std::size_t behind, TurningRow &row, TurningGroup &group) const
    {
        if (next >= m_tokens.size() || next < 2 || m_tokens[next - 1].kind != Kind::Figure
            || m_tokens[next - 1].line != m_tokens[next].line || m_tokens[next - 2].line == m_tokens[next].line)
            return;
        group.base = m_tokens[next - 1].text;
        if (behind == next) // it was taken for the row's last
            row.values.pop_back();
    }

    bool take_years_of(std::size_t line)
    {
        std::map<int, std::string> found;
        for (const SheetToken &token : tokens_of(m_sheet, line)) {
            if (token.kind != Kind::Head)
                return false;
            if (is_year_bracket(token.text))
                continue;
            const auto head = look_up_head(token.text);
            if (head->year && !head->is_computed)
                found.emplace(head->year->year(), token.text);
        }
        m_years.heads.insert(found.begin(), found.end());
        return !found.empty();
    }

    /// The lines of years that stand nearest above the rows.
    bool find_years()
    {
        constexpr std::size_t most_between = 8; ///< other heads, and names
        const std::size_t first = m_tokens[m_first].line;
        std::size_t since = 0;
        for (std::size_t line = first; line-- > 0 && first - line <= reach_of_heads;) {
            if (!m_sheet.is_free(line))
                continue;
            if (take_years_of(line)) {
                m_years.lines.push_back(line);
                since = 0;
            } else if (!m_years.lines.empty() && ++since > most_between) {
                break;
            }
        }
        return m_years.heads.size() >= fewest_turning_years;
    }

    /// What stands behind the last row's figures, by the count of the first group's: gives the token behind the rows.
    std::size_t give_back_surplus(std::size_t end)
    {
        if (m_groups.size() < 2 || !m_groups.back().note.empty())
            return end;
        const std::size_t count = m_rows.front().back().values.size();
        std::vector<std::string> &last = m_rows.back().back().values;
        if (last.size() <= count)
            return end;
        m_groups.back().end -= last.size() - count;
        last.resize(count);
        return m_groups.back().end;
    }

    /// Most lines with figures hold one alone: other tables have the figures of a row on one line.
    bool stands_stacked(std::size_t end) const
    {
        std::map<std::size_t, std::size_t> figures; // of each line
        for (std::size_t i = m_first; i < end; ++i) {
            if (m_tokens[i].kind == Kind::Figure)
                ++figures[m_tokens[i].line];
        }
        const auto alone = std::ranges::count_if(figures, [](const auto &line) { return line.second == 1; });
        constexpr std::ptrdiff_t tenths = 6;
        return alone * 10 >= std::ssize(figures) * tenths;
    }

    std::size_t years() const { return m_years.heads.size(); }

    /// Each row has a figure for each year, or for the first of them: results are not there yet.
    bool settle_values()
    {
        std::size_t most_results = 0;
        for (std::size_t g = 0; g < m_groups.size(); ++g) {
            for (TurningRow &row : m_rows[g]) {
                if (row.values.size() == years() + 1 && m_groups[g].base.empty() && &row != &m_rows[g].back()) {
                    m_groups[g].base = row.values.back();
                    row.values.pop_back();
                }
                if (row.values.size() > years())
                    return false;
                if (!is_target(row))
                    most_results = std::max(most_results, row.values.size());
            }
        }
        std::size_t missing = 0;
        for (const auto &rows : m_rows) {
            for (const TurningRow &row : rows) {
                if (is_computed_turn(row.turn))
                    continue;
                if (!is_target(row) && row.values.size() != most_results)
                    return false;
                missing += is_target(row) ? years() - row.values.size() : 0;
            }
        }
        return missing == 0 || take_later_figures(missing);
    }

    static bool is_target(const TurningRow &row)
    {
        const auto head = look_up_head(row.turn);
        return !head->is_computed && head->kind != model::ValueKind::Observed;
    }

    /// Later targets are printed behind all rows: as many figures, and no other text between them.
    bool take_later_figures(std::size_t missing)
    {
        constexpr std::size_t reach = 150; ///< in lines
        const std::size_t first = m_tokens[m_first].line;
        std::vector<std::size_t> run;
        const auto is_end = [&](std::size_t i) { return i >= m_tokens.size() || m_tokens[i].line > first + reach; };
        for (std::size_t i = m_groups.back().end;; ++i) {
            const bool is_figure = !is_end(i) && m_tokens[i].kind == Kind::Figure && m_sheet.is_free(m_tokens[i].line);
            if (is_figure && (!run.empty() || m_sheet[m_tokens[i].line].has_gap)) {
                run.push_back(i);
                continue;
            }
            if (run.size() == missing)
                break;
            run.clear();
            if (is_end(i))
                return false;
        }
        std::size_t next = 0;
        for (auto &rows : m_rows) {
            for (TurningRow &row : rows) {
                while (is_target(row) && row.values.size() < years()) {
                    m_lines.push_back(m_tokens[run[next]].line);
                    row.values.push_back(m_tokens[run[next++]].text);
                }
            }
        }
        return true;
    }

    /// 基準値 and （令和元年度） below or beside it.
    void find_base_head()
    {
        if (std::ranges::all_of(m_groups, [](const TurningGroup &group) { return group.base.empty(); }))
            return;
        constexpr std::size_t reach = 100; ///< in lines
        const std::size_t first = m_tokens[m_first].line;
        const SheetToken *base = nullptr;
        for (const SheetToken &token : m_tokens) {
            if (token.line + reach < first || !m_sheet.is_free(token.line))
                continue;
            if (token.line > first + reach)
                break;
            const bool may_be_base = token.kind == Kind::Turn || token.kind == Kind::Head;
            if (may_be_base && is_kind_alone(token.text) && look_up_head(token.text)->kind == model::ValueKind::Observed
                && std::ranges::find(m_cycle, token.text) == m_cycle.end()) {
                base = &token;
            } else if (base != nullptr && token.line <= base->line + 2 && is_year_bracket(token.text)) {
                m_base_head = base->text + token.text;
                m_lines.push_back(token.line);
                add_heads_beside(base->line);
                return;
            } else if (base != nullptr && token.line > base->line + 2) {
                base = nullptr;
            }
        }
    }

    /// 指標名 and 単位 stand around the head of the base value, wherever that is.
    void add_heads_beside(std::size_t base)
    {
        constexpr std::size_t reach = 3; ///< in lines
        m_lines.push_back(base);
        for (const SheetToken &token : m_tokens) {
            const bool is_near = token.line + reach >= base && token.line <= base + reach;
            if (!is_near || token.kind != Kind::Head || !m_sheet.is_free(token.line))
                continue;
            const auto head = look_up_head(token.text);
            if ((head->has(ColumnRole::Name) || head->has(ColumnRole::Unit)) && token.text == m_sheet[token.line].text)
                m_lines.push_back(token.line);
        }
    }

    void lines_of_zone(std::size_t end, const TurningNames &names)
    {
        for (std::size_t i = m_first; i < end; ++i)
            m_lines.push_back(m_tokens[i].line);
        m_lines.insert(m_lines.end(), m_years.lines.begin(), m_years.lines.end());
        m_lines.insert(m_lines.end(), names.lines().begin(), names.lines().end());
    }

    void put()
    {
        document::Table table;
        table.header_rows = 1;
        const bool has_units = std::ranges::any_of(m_groups, [](const auto &group) { return !group.unit.empty(); });
        std::string note_head;
        for (const TurningGroup &group : m_groups) {
            if (note_head.empty())
                note_head = label_of_note(group.note);
        }
        std::vector<std::string> heads = {"指標名"};
        const auto add_if = [&](bool wanted, const std::string &head) {
            if (wanted)
                heads.push_back(head);
        };
        add_if(has_units, "単位");
        add_if(!note_head.empty(), note_head);
        add_if(!m_base_head.empty(), m_base_head);
        heads.emplace_back("区分");
        for (const auto &[year, head] : m_years.heads)
            heads.push_back(head);
        const std::size_t first_year = heads.size() - years();
        const std::size_t first_line = m_tokens[m_first].line;
        add_row(table, heads, m_sheet[first_line].place);
        for (std::size_t g = 0; g < m_groups.size(); ++g) {
            const TurningGroup &group = m_groups[g];
            for (std::size_t r = 0; r < m_rows[g].size(); ++r) {
                const TurningRow &row = m_rows[g][r];
                std::vector<std::string> cells = {group.name};
                const auto add_cell_if = [&](bool wanted, const std::string &text) {
                    if (wanted)
                        cells.push_back(text);
                };
                add_cell_if(has_units, group.unit);
                add_cell_if(!note_head.empty(), text_of_note(group.note));
                add_cell_if(!m_base_head.empty(), group.base);
                cells.push_back(row.turn);
                cells.insert(cells.end(), row.values.begin(), row.values.end());
                cells.resize(heads.size());
                add_row(table, cells, m_sheet[m_tokens[group.first].line].place);
                for (std::size_t c = 0; c + 1 < first_year; ++c) {
                    auto &cell = table.grid.back()[c];
                    cell.covered = r > 0;
                    cell.cell.row_span = static_cast<int>(m_rows[g].size());
                }
            }
        }
        m_sheet.put(std::move(table), m_lines, m_years.lines.back());
    }

    static std::string text_of_note(const std::string &note)
    {
        constexpr std::string_view colon = "：";
        const std::size_t at = note.find(colon);
        return at == std::string::npos ? std::string() : std::string(base::trim(note.substr(at + colon.size())));
    }

    TornSheet &m_sheet;
    const std::vector<SheetToken> &m_tokens;
    std::size_t m_first = 0; ///< token
    std::vector<std::string> m_cycle;
    std::vector<TurningGroup> m_groups;
    std::vector<std::vector<TurningRow>> m_rows; ///< of each group
    TurningYears m_years;
    std::string m_base_head;
    std::vector<std::size_t> m_lines; ///< of the table
};

/// Most sheets have none, and are spared the look at each of their words.
bool has_words_that_turn(const TornSheet &sheet)
{
    std::size_t turns = 0;
    for (std::size_t line = 0; line < sheet.size() && turns < 2; ++line) {
        if (sheet.is_free(line))
            turns +=
                static_cast<std::size_t>(std::ranges::count_if(base::squeezed_words(sheet[line].text), is_turn_word));
    }
    return turns >= 2;
}

} // namespace

void put_turning_rows_together(TornSheet &sheet)
{
    if (!has_words_that_turn(sheet))
        return;
    std::vector<SheetToken> tokens;
    for (std::size_t line = 0; line < sheet.size(); ++line) {
        if (sheet.is_free(line))
            std::ranges::move(tokens_of(sheet, line), std::back_inserter(tokens));
    }
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const std::size_t behind = TurningZone(sheet, tokens).take(i);
        i = std::max(i, behind - (behind > i ? 1 : 0));
    }
}

} // namespace taikei::reader
