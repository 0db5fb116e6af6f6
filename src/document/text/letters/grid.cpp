#include "document/text/letters/grid.hpp"

#include "base/character.hpp"
#include "base/text.hpp"
#include "document/text/spaces/wrapped_rows.hpp"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <limits>

namespace taikei::document::letters {
namespace {

/// ○ 健康増進課, ％ 82.3, 0 保育課, 95.0以上 ①③: cells that touch.
bool holds_cells(const Piece &piece, bool is_among_figures)
{
    constexpr std::size_t longest_unit = 2; ///< 160 件
    constexpr std::u32string_view marks = U"○◎△×●◯―－—";
    const std::size_t end = piece.text.find(' ');
    if (end == std::string_view::npos)
        return false;
    const std::string_view first = piece.text.substr(0, end);
    const std::string_view rest = piece.text.substr(end + 1);
    std::size_t at = 0;
    const char32_t letter = base::next_code_point(first, at);
    constexpr std::u32string_view counting = U"年月週計各約延"; ///< 年 60 件
    const bool is_unit = !is_figure(first) && is_figure(rest) && !counting.contains(letter);
    if (at == first.size() && (marks.contains(letter) || is_unit))
        return true;
    std::size_t begin = 0;
    const char32_t behind = rest.empty() ? U'\0' : base::next_code_point(rest, begin);
    const bool has_mark = base::is_circled_number(behind);
    return is_among_figures && (has_mark || (is_figure(first) && base::length(rest) > longest_unit));
}

/// 取   組: 取組
std::string without_letter_spacing(std::string_view text)
{
    std::string letters;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t here = at;
        if (base::next_code_point(text, at) == U' ')
            continue;
        letters += text.substr(here, at - here);
        if (at < text.size() && text[at] != ' ')
            return std::string(text);
    }
    return letters;
}

/// Ｒ３年度, R元
bool has_digit(std::string_view text)
{
    return text.contains("元") || base::narrow(text).find_first_of("0123456789") != std::string::npos;
}

} // namespace

Grid::Grid(const std::vector<Line> &lines, const std::vector<Extent> &columns)
    : m_lines(lines)
    , m_columns(columns)
{
    for (const Line &line : lines) {
        CellLine &cells = m_cells.emplace_back();
        cells.cells.resize(columns.size());
        cells.blank_lines_above = line.source->blank_lines_above;
        for (std::size_t p = 0; p < line.pieces.size(); ++p) {
            std::string_view &cell = cells.cells[line.columns[p]];
            const std::string_view text = line.pieces[p].text;
            // 取   組: two pieces of one line, which hold the space between them.
            const char *begin = cell.empty() ? text.data() : cell.data();
            cell = std::string_view(begin, static_cast<std::size_t>(text.data() + text.size() - begin));
        }
    }
    m_is_figures.assign(columns.size(), false);
    for (std::size_t c = 1; c < columns.size(); ++c) {
        int figures = 0;
        int words = 0;
        for (const CellLine &line : m_cells)
            (is_figure(line.cells[c]) ? figures : words) += line.cells[c].empty() ? 0 : 1;
        m_is_figures[c] = figures > words;
    }
    m_rows = find_rows(m_cells);
}

bool Grid::is_filled(const Row &row, std::size_t column) const
{
    return std::any_of(m_cells.begin() + static_cast<std::ptrdiff_t>(row.first),
                       m_cells.begin() + static_cast<std::ptrdiff_t>(row.last) + 1,
                       [&](const CellLine &line) { return !line.cells[column].empty(); });
}

std::size_t Grid::count_filled(const Row &row) const
{
    std::size_t filled = 0;
    for (std::size_t c = 0; c < m_columns.size(); ++c)
        filled += is_filled(row, c) ? 1 : 0;
    return filled;
}

/// 区分 between the columns of names and of their units, the only head of both.
bool Grid::lies_over_names(const Row &head) const
{
    return m_columns.size() > fewest_columns && !is_filled(head, 0) && count_filled(head) + 1 == m_columns.size();
}

bool Grid::is_table() const
{
    constexpr int most_against = 6; ///< a row, empty cells apart
    const std::size_t rows = m_rows.rows.size();
    if (rows < 2)
        return false;
    const Row head = m_rows.rows.front();
    if (count_filled(head) < m_columns.size() && !lies_over_names(head))
        return false;
    int against = m_rows.cost;
    std::size_t filled_rows = 0;
    for (std::size_t row = 1; row < rows; ++row) {
        const std::size_t filled = count_filled(m_rows.rows[row]);
        filled_rows += filled * 2 > m_columns.size() ? 1 : 0;
        against -= cost_of_row(filled, m_columns.size());
    }
    return against <= most_against * static_cast<int>(rows) && filled_rows * 3 >= (rows - 1) * 2;
}

/// Two texts of one column that stand well apart are in two columns; figures may drift so far.
bool Grid::are_words_in_line() const
{
    constexpr int slack = 2; ///< letters: ％ and 百万円 are centred
    std::vector<Extent> shared(m_columns.size(), {0, std::numeric_limits<int>::max()});
    for (std::size_t i = m_rows.rows[1].first; i < m_lines.size(); ++i) {
        for (std::size_t p = 0; p < m_lines[i].pieces.size(); ++p) {
            const Piece &piece = m_lines[i].pieces[p];
            const std::size_t column = m_lines[i].columns[p];
            if (is_figure(piece.text))
                continue;
            shared[column].begin = std::max(shared[column].begin, piece.begin);
            shared[column].end = std::min(shared[column].end, piece.end);
            if (shared[column].begin >= shared[column].end + slack && !m_is_figures[column])
                return false;
        }
    }
    return true;
}

bool Grid::is_clean() const
{
    constexpr std::size_t few_rows = 2;
    const Row head = m_rows.rows.front();
    for (std::size_t i = 0; i <= head.last; ++i) {
        if (part_heads(m_lines[i].pieces).size() > m_lines[i].pieces.size())
            return false;
    }
    const Row body{m_rows.rows[1].first, m_lines.size() - 1};
    for (std::size_t c = 0; c + 1 < m_columns.size() && m_rows.rows.size() <= few_rows + 1; ++c) {
        if (!is_filled(body, c))
            return false;
    }
    for (std::size_t i = body.first; i <= body.last; ++i) {
        const Line &line = m_lines[i];
        for (std::size_t p = 0; p < line.pieces.size(); ++p) {
            const bool is_second = p > 0 && line.columns[p] == line.columns[p - 1];
            if (is_second || holds_cells(line.pieces[p], m_is_figures[line.columns[p]]))
                return false;
        }
    }
    return are_words_in_line();
}

/// The column's heads below a line of the head, as one piece with the text of the first; none where there are none.
std::optional<Piece> Grid::head_below(std::size_t line, std::size_t column) const
{
    std::optional<Piece> head;
    for (std::size_t i = line + 1; i <= m_rows.rows.front().last; ++i) {
        for (std::size_t p = 0; p < m_lines[i].pieces.size(); ++p) {
            if (m_lines[i].columns[p] != column)
                continue;
            const Piece &piece = m_lines[i].pieces[p];
            head = head ? Piece{std::min(head->begin, piece.begin), std::max(head->end, piece.end), head->text} : piece;
        }
    }
    return head;
}

/// Heads of one line over those of a run of columns without a gap.
struct Grid::Run {
    std::size_t first = 0;
    std::vector<Piece> below; ///< one a column
    std::vector<Piece> over;
    std::vector<std::size_t> owners; ///< which column each of `over` stands nearest to
};

/// The columns round `column` that have heads like its own below the line.
Grid::Run Grid::find_run(std::size_t line, std::size_t column) const
{
    Run run{column, {}, {}, {}};
    const bool are_numbered = has_digit(head_below(line, column)->text);
    const auto owner = [&](std::size_t c) { return std::ranges::find(m_lines[line].columns, c); };
    const auto is_alike = [&](std::size_t c) {
        const auto head = head_below(line, c);
        return head && has_digit(head->text) == are_numbered;
    };
    while (run.first > 0 && is_alike(run.first - 1))
        --run.first;
    for (std::size_t c = run.first; c < m_columns.size() && is_alike(c); ++c) {
        run.below.push_back(*head_below(line, c));
        const auto found = owner(c);
        if (found == m_lines[line].columns.end())
            continue;
        run.over.push_back(m_lines[line].pieces[static_cast<std::size_t>(found - m_lines[line].columns.begin())]);
        run.owners.push_back(c - run.first);
    }
    return run;
}

/// 実績値 over Ｒ３年度 to Ｒ５年度, 目標値 over Ｒ６年度 to Ｒ８年度: all columns of the run are shared out so that
/// each head stands as near to the middle of its own as it can.
std::vector<Grid::Group> Grid::share_out(const Run &run, std::size_t line) const
{
    constexpr int worth = 6; ///< half letters off the middle for each column more
    constexpr int slack = 4;
    constexpr int far = 1'000'000;
    const std::size_t columns = run.below.size();
    const auto off = [&](std::size_t head, std::size_t first, std::size_t last) {
        const int begin = run.below[first].begin;
        const int end = run.below[last].end;
        const int apart = std::abs(begin + end - run.over[head].begin - run.over[head].end);
        const bool is_single = first == last;
        return !is_single && apart > (end - begin) / 3 + slack ? far
                                                               : apart - worth * static_cast<int>(last - first + 1);
    };
    struct Best {
        int cost = far;
        std::size_t first = 0;
    };
    // best[h][c]: heads up to h over the columns up to c
    std::vector<std::vector<Best>> best(run.over.size(), std::vector<Best>(columns));
    for (std::size_t h = 0; h < run.over.size(); ++h) {
        const std::size_t limit = h + 1 < run.over.size() ? run.owners[h + 1] : columns;
        for (std::size_t last = run.owners[h]; last < limit; ++last) {
            for (std::size_t first = h > 0 ? run.owners[h - 1] + 1 : 0; first <= run.owners[h]; ++first) {
                const int cost = off(h, first, last) + (h > 0 ? best[h - 1][first - 1].cost : 0);
                if (cost < best[h][last].cost)
                    best[h][last] = {cost, first};
            }
        }
    }
    const auto end = std::ranges::min_element(best.back(), {}, &Best::cost);
    std::vector<Group> groups;
    if (end->cost >= far / 2)
        return groups;
    for (std::size_t h = run.over.size(), last = static_cast<std::size_t>(end - best.back().begin()); h-- > 0;) {
        const std::size_t first = best[h][last].first;
        groups.push_back({run.over[h].text, line, run.first + first, run.first + last});
        last = first - 1;
    }
    return groups;
}

std::vector<Grid::Group> Grid::find_groups() const
{
    std::vector<Group> groups;
    for (std::size_t i = 0; i < m_rows.rows.front().last && groups.empty(); ++i) {
        std::size_t behind = 0;
        for (const std::size_t column : m_lines[i].columns) {
            if (column < behind || !head_below(i, column))
                continue;
            const Run run = find_run(i, column);
            behind = run.first + run.below.size();
            for (const Group &group : share_out(run, i)) {
                if (group.last > group.first)
                    groups.push_back(group);
            }
        }
    }
    return groups;
}

std::vector<Row> Grid::rows_in(const Row &group) const
{
    std::vector<Row> rows;
    std::copy_if(m_rows.rows.begin() + 1, m_rows.rows.end(), std::back_inserter(rows),
                 [&](const Row &row) { return row.first >= group.first && row.last <= group.last; });
    return rows;
}

std::vector<Grid::Names> Grid::find_names() const
{
    std::vector<Names> names;
    for (const Row &group : m_rows.groups) {
        const auto rows = rows_in(group);
        if (!rows.empty())
            names.push_back({group, rows.front().first, rows.size()});
    }
    return names;
}

/// The first column, and what else stands once for all rows of a name: 人 beside 目標, 実績 and 達成率.
std::vector<std::size_t> Grid::find_name_columns(const std::vector<Names> &names) const
{
    constexpr std::size_t fewest_rows = 3;
    std::vector<std::size_t> columns{0};
    for (std::size_t c = 1; c < m_columns.size(); ++c) {
        bool is_shared = true;
        bool is_over_rows = false;
        for (const Names &name : names) {
            const auto rows = rows_in(name.lines);
            const auto filled = std::ranges::count_if(rows, [&](const Row &row) { return is_filled(row, c); });
            is_shared = is_shared && filled <= 1 && (filled == 1 || rows.size() == 1);
            is_over_rows = is_over_rows || rows.size() >= fewest_rows;
        }
        if (is_shared && is_over_rows)
            columns.push_back(c);
    }
    return columns;
}

std::string Grid::cell_text(const Row &row, std::size_t column, std::size_t group_line) const
{
    std::vector<std::string> parts;
    int width = 0;
    for (const CellLine &line : m_cells)
        width = std::max(width, base::display_width(line.cells[column]));
    for (std::size_t i = row.first; i <= row.last; ++i) {
        if (i != group_line && !m_cells[i].cells[column].empty())
            parts.push_back(without_letter_spacing(m_cells[i].cells[column]));
    }
    return join_wrapped_lines(parts, width);
}

base::Result<void> Grid::add_row(const Row &row, const std::vector<std::string> &texts, Table &table,
                                 Assembly &assembly) const
{
    return assembly.add_row(table, texts, m_lines[row.first].source->number, m_lines[row.last].source->number);
}

/// Two rows of heads: the groups above those that they lie over.
base::Result<void> Grid::add_grouped_head(const std::vector<Group> &groups, Table &table, Assembly &assembly) const
{
    const Row head = m_rows.rows.front();
    std::vector<const Group *> group_of(m_columns.size(), nullptr);
    for (const Group &group : groups)
        std::fill(group_of.begin() + static_cast<std::ptrdiff_t>(group.first),
                  group_of.begin() + static_cast<std::ptrdiff_t>(group.last) + 1, &group);
    std::vector<std::string> texts(m_columns.size());
    for (std::size_t c = 0; c < texts.size(); ++c)
        texts[c] = group_of[c] != nullptr ? std::string(group_of[c]->text) : cell_text(head, c);
    if (auto added = add_row(head, texts, table, assembly); !added)
        return added;
    for (std::size_t c = 0; c < texts.size(); ++c)
        texts[c] = cell_text(head, c, group_of[c] != nullptr ? group_of[c]->line : nowhere);
    if (auto added = add_row(head, texts, table, assembly); !added)
        return added;
    for (std::size_t c = 0; c < texts.size(); ++c) {
        Table::GridCell &upper = table.grid[0][c];
        Table::GridCell &lower = table.grid[1][c];
        if (group_of[c] == nullptr) {
            upper.cell.row_span = lower.cell.row_span = 2;
            lower.covered = true;
            continue;
        }
        upper.cell.column_span = static_cast<int>(group_of[c]->last - group_of[c]->first) + 1;
        upper.covered = c > group_of[c]->first;
    }
    return {};
}

/// The head of the second column lies over the first one, too.
void Grid::spread_first_head(std::span<std::vector<Table::GridCell>> head)
{
    for (auto &row : head) {
        row[0].cell.text = row[1].cell.text;
        row[0].covered = row[1].covered;
        row[0].cell.row_span = row[1].cell.row_span;
        row[0].cell.column_span = row[1].covered ? 1 : 2;
        row[1].covered = true;
    }
}

base::Result<void> Grid::add_to(Table &table, Assembly &assembly) const
{
    const auto groups = find_groups();
    const auto names = find_names();
    const auto name_columns = names.empty() ? std::vector<std::size_t>() : find_name_columns(names);
    if (!groups.empty()) {
        if (auto added = add_grouped_head(groups, table, assembly); !added)
            return added;
    }
    for (std::size_t i = groups.empty() ? 0 : 1; i < m_rows.rows.size(); ++i) {
        const Row &row = m_rows.rows[i];
        const auto name = std::ranges::find_if(names, [&](const Names &other) {
            return i > 0 && row.first >= other.lines.first && row.last <= other.lines.last;
        });
        std::vector<std::string> texts;
        for (std::size_t c = 0; c < m_columns.size(); ++c) {
            const bool is_named = name != names.end() && std::ranges::find(name_columns, c) != name_columns.end();
            texts.push_back(cell_text(is_named ? name->lines : row, c));
        }
        if (auto added = add_row(row, texts, table, assembly); !added)
            return added;
        for (std::size_t k = 0; name != names.end() && k < name_columns.size(); ++k) {
            Table::GridCell &cell = table.grid.back()[name_columns[k]];
            cell.cell.row_span = static_cast<int>(name->rows);
            cell.covered = row.first != name->first_row;
        }
    }
    if (lies_over_names(m_rows.rows.front()))
        spread_first_head(std::span(table.grid).first(groups.empty() ? 1 : 2));
    return {};
}

} // namespace taikei::document::letters
