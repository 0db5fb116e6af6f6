#include "reader/columns/year_figures.hpp"

#include "base/text.hpp"
#include "reader/columns/cell_lines.hpp"
#include "reader/columns/row_names.hpp"
#include "reader/table/head.hpp"
#include "reader/table/made_table.hpp"
#include "reader/value/cell.hpp"
#include "reader/value/printed_value.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace taikei::reader {
namespace {

constexpr std::size_t fewest_years = 3;
constexpr std::size_t most_lines_above_years = 16;
constexpr std::size_t most_lines_below_years = 260;

bool is_year_of_head(const std::string &word)
{
    if (!may_hold_number(word))
        return false;
    const auto head = look_up_head(word);
    return head->year && !head->kind && head->roles.empty();
}

/// 区分: what heads the column of names, wherever it was printed.
bool heads_names(const ColumnLine &line)
{
    if (line.words.size() != 1)
        return false;
    const auto head = look_up_head(line.text);
    return (head->has(ColumnRole::Name) || head->has(ColumnRole::NameIfAlone)) && !head->is_value();
}

/// Ｒ５見込, 令和12年度の目標: more than the years that were found.
bool names_year(const ColumnLine &line)
{
    return !base::trim(line.text).empty() && may_hold_number(line.text)
        && look_up_head(base::fold_tight(line.text))->year;
}

/// What the years of a table are: 実績, 計画期間. As many as it has, or none.
using Kinds = std::vector<std::string>;

/// One table, about a run of years.
class FigureLines {
public:
    FigureLines(const std::vector<ColumnLine> &lines, std::size_t first_year, std::size_t end_of_years)
        : m_lines(lines)
        , m_first_year(first_year)
        , m_end_of_years(end_of_years)
    {
        for (std::size_t i = first_year; i < end_of_years; ++i)
            m_years.insert(m_years.end(), lines[i].words.begin(), lines[i].words.end());
    }

    /// Tries the lines farthest above and below first.
    std::optional<std::pair<std::size_t, TableOfLines>> find()
    {
        const std::size_t farthest = find_farthest();
        collect_kinds(farthest);
        for (const std::size_t end : ends()) {
            for (std::size_t first = farthest; first <= m_first_year; ++first) {
                if (first > farthest && m_lines[first].block == m_lines[first - 1].block && first != m_first_year)
                    continue;
                if (auto table = put_together(first, end))
                    return std::pair(m_lines[first].end - 1, TableOfLines{*std::move(table), m_lines[end - 1].end});
            }
        }
        return std::nullopt;
    }

private:
    std::size_t find_farthest() const
    {
        std::size_t first = m_first_year;
        while (first > 0 && m_first_year - first < most_lines_above_years) {
            const ColumnLine &line = m_lines[first - 1];
            if (ends_cells(line) || std::ranges::any_of(line.words, is_bare_figure)
                || std::ranges::all_of(line.words, is_year_of_head))
                break;
            --first;
        }
        return first;
    }

    /// 実績 / 計画期間 right above the years, the first of which have passed.
    void collect_kinds(std::size_t farthest)
    {
        Kinds found;
        for (std::size_t i = m_first_year; i > farthest && m_lines[i - 1].block == m_lines[m_first_year].block; --i) {
            if (heads_names(m_lines[i - 1]))
                continue;
            if (m_lines[i - 1].words.size() != 1)
                return;
            const auto head = look_up_head(m_lines[i - 1].text);
            const bool is_planned = m_lines[i - 1].text.starts_with("計画");
            if (!head->kind && !is_planned)
                return;
            const bool has_passed = head->kind == model::ValueKind::Observed;
            found.insert(found.begin(), has_passed ? m_lines[i - 1].text : "計画値");
            if (has_passed) {
                m_first_kind = i - 1;
                m_kinds = std::move(found);
                return;
            }
        }
    }

    /// Behind the last line that may be of the table; and before what may begin the next block.
    std::vector<std::size_t> ends() const
    {
        std::size_t end = m_end_of_years;
        while (end < m_lines.size() && end - m_end_of_years < most_lines_below_years && !ends_cells(m_lines[end])
               && !std::ranges::all_of(m_lines[end].words, is_year_of_head))
            ++end;
        std::vector<std::size_t> found;
        constexpr std::size_t most = 3;
        for (std::size_t i = end; i > m_end_of_years && found.size() < most; --i) {
            if (i == end || m_lines[i].block != m_lines[i - 1].block)
                found.push_back(i);
        }
        return found;
    }

    std::optional<document::Table> put_together(std::size_t first, std::size_t end) const
    {
        std::vector<ColumnLine> names;
        std::vector<std::string> units;
        std::vector<std::vector<std::string>> blocks; ///< of figures
        std::size_t block = 0;
        for (std::size_t i = first; i < end; ++i) {
            const ColumnLine &line = m_lines[i];
            if ((i >= m_first_year && i < m_end_of_years) || heads_names(line) || is_kind(i) || heads_units(line))
                continue;
            if (names_year(line))
                return std::nullopt;
            if (line.words.size() == 1 && !is_dash(line.text) && is_unit(line.text)) {
                units.push_back(line.text);
                continue;
            }
            const auto figure = std::ranges::find_if(line.words, is_bare_figure);
            const bool has_name = figure != line.words.begin();
            if (!std::all_of(figure, line.words.end(), is_bare_figure)) {
                names.push_back(line); // うち 75 歳以上
                continue;
            }
            const auto count = static_cast<std::size_t>(line.words.end() - figure);
            if (count >= m_years.size() || (has_name && count > 0 && count + 1 >= m_years.size()))
                return std::nullopt; // a row in one piece
            if (has_name)
                names.push_back(line_of_words({line.words.begin(), figure}, line));
            if (count == 0)
                continue;
            if (blocks.empty() || block != line.block)
                blocks.emplace_back();
            block = line.block;
            blocks.back().insert(blocks.back().end(), figure, line.words.end());
        }
        const auto rows = rows_of_blocks(blocks, m_years.size());
        const auto called = rows.empty() ? std::vector<std::string>() : names_of_rows(names, rows.size());
        if (called.empty() || (!units.empty() && units.size() != rows.size()))
            return std::nullopt;
        return table_of(called, units, rows, m_lines[first].place);
    }

    bool is_kind(std::size_t at) const { return !m_kinds.empty() && at >= m_first_kind && at < m_first_year; }

    static ColumnLine line_of_words(std::vector<std::string> words, const ColumnLine &printed)
    {
        ColumnLine line = printed;
        line.words = std::move(words);
        line.text.clear();
        for (const std::string &word : line.words)
            line.text += (line.text.empty() ? "" : " ") + word;
        return line;
    }

    /// How many of the years stand below the first of two kinds: up to where a year is left out.
    std::size_t years_of_first_kind() const
    {
        for (std::size_t i = 1; i < m_years.size(); ++i) {
            const auto before = look_up_head(m_years[i - 1])->year;
            const auto year = look_up_head(m_years[i])->year;
            if (before && year && year->year() > before->year() + 1)
                return i;
        }
        return m_years.size() % 2 == 0 ? m_years.size() / 2 : 1;
    }

    document::Table table_of(const std::vector<std::string> &names, const std::vector<std::string> &units,
                             const std::vector<std::vector<std::string>> &rows, const base::Place &place) const
    {
        document::Table table;
        table.place = place;
        table.header_rows = 1;
        std::vector<std::string> heads = {"区分"};
        if (!units.empty())
            heads.emplace_back("単位");
        const std::size_t turn = m_kinds.size() == 2 ? years_of_first_kind() : 0;
        for (std::size_t i = 0; i < m_years.size(); ++i)
            heads.push_back(m_kinds.size() == 2 ? m_kinds[i < turn ? 0 : 1] + '\n' + m_years[i] : m_years[i]);
        add_row(table, heads, place);
        for (std::size_t r = 0; r < rows.size(); ++r) {
            if (names[r].empty())
                continue;
            std::vector<std::string> cells = {names[r]};
            if (!units.empty())
                cells.push_back(units[r]);
            cells.insert(cells.end(), rows[r].begin(), rows[r].end());
            add_row(table, cells, place);
        }
        return table;
    }

    const std::vector<ColumnLine> &m_lines;
    std::size_t m_first_year;
    std::size_t m_end_of_years;
    std::vector<std::string> m_years;
    Kinds m_kinds;
    std::size_t m_first_kind = 0; ///< the line
};

} // namespace

TablesAtBlocks find_year_figures(const std::vector<ColumnLine> &lines)
{
    TablesAtBlocks tables;
    const auto holds_years = [](const ColumnLine &line) {
        return !line.words.empty() && std::ranges::all_of(line.words, is_year_of_head);
    };
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!holds_years(lines[i]))
            continue;
        const std::size_t first = i;
        std::size_t years = 0;
        for (; i < lines.size() && holds_years(lines[i]); ++i)
            years += lines[i].words.size();
        if (years < fewest_years)
            continue;
        if (auto found = FigureLines(lines, first, i).find())
            tables.insert(*std::move(found));
    }
    return tables;
}

} // namespace taikei::reader
