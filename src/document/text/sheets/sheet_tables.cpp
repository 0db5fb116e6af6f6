#include "document/text/sheets/sheet_tables.hpp"

#include "base/text.hpp"
#include "document/text/sheets/sheet_texts.hpp"
#include "document/text/spaces/wrapped_rows.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <optional>
#include <string>
#include <utility>

namespace taikei::document::sheets {
namespace {

using letters::Piece;

constexpr std::size_t fewest_heads_of_row = 3;
constexpr std::size_t none = static_cast<std::size_t>(-1);

struct HeadColumn {
    int begin = 0;
    int end = 0;
    std::string text;
    bool holds_words = false; ///< below the head: names and notes, no figures
};

/// How far apart; less the more they lie over one another.
int distance_of(const Piece &piece, const HeadColumn &column)
{
    constexpr int apart = 4; ///< times the distance of their middles
    const int gap = std::max({0, piece.begin - column.end, column.begin - piece.end});
    return apart * gap + std::abs(piece.begin + piece.end - column.begin - column.end) / 2;
}

bool lies_over(const Piece &piece, const HeadColumn &column)
{
    return piece.begin < column.end && column.begin < piece.end;
}

/// The heads of single columns. One over several others is none; those above each other are one.
std::vector<HeadColumn> columns_of_heads(std::span<const SheetLine> heads)
{
    std::vector<HeadColumn> columns;
    for (std::size_t i = heads.size(); i-- > 0;) {
        for (const Piece &piece : heads[i].pieces) {
            const auto below = std::ranges::count_if(columns, [&](const HeadColumn &c) { return lies_over(piece, c); });
            if (below > 1)
                continue;
            if (below == 0) {
                columns.push_back({piece.begin, piece.end, std::string(piece.text)});
                continue;
            }
            HeadColumn &column =
                *std::ranges::find_if(columns, [&](const HeadColumn &c) { return lies_over(piece, c); });
            column = {std::min(column.begin, piece.begin), std::max(column.end, piece.end),
                      std::string(piece.text) + column.text};
        }
    }
    std::ranges::sort(columns, {}, &HeadColumn::begin);
    return columns;
}

/// Which of these columns each piece stands in: in their order, and as near to the heads as that allows.
std::vector<std::size_t> place_pieces(std::span<const Piece> pieces, std::span<const HeadColumn> columns)
{
    constexpr int far_off = 1'000'000;
    if (pieces.size() > columns.size())
        return {};
    std::vector<std::vector<int>> cost(pieces.size() + 1, std::vector<int>(columns.size() + 1, far_off));
    std::ranges::fill(cost[0], 0);
    for (std::size_t p = 1; p <= pieces.size(); ++p) {
        for (std::size_t c = p; c <= columns.size(); ++c)
            cost[p][c] = std::min(cost[p][c - 1], cost[p - 1][c - 1] + distance_of(pieces[p - 1], columns[c - 1]));
    }
    std::vector<std::size_t> places(pieces.size());
    for (std::size_t p = pieces.size(), c = columns.size(); p > 0; --c) {
        if (c > p && cost[p][c] == cost[p][c - 1])
            continue;
        places[--p] = c - 1;
    }
    return places;
}

/// 75.0 子ども・子育 one space apart: a figure, and a note that begins where one does in another line.
std::vector<Piece> parted_behind_figures(const SheetLine &line, std::span<const SheetLine> lines)
{
    constexpr int least_end = 2; ///< letters of the note
    std::vector<Piece> parted;
    for (const Piece &piece : line.pieces) {
        parted.push_back(piece);
        const std::string_view figure = piece.text.substr(0, piece.text.find(' '));
        const int begin = piece.begin + static_cast<int>(base::length(figure)) + 1;
        if (figure.size() == piece.text.size() || !letters::is_figure(figure) || begin + least_end > piece.end)
            continue;
        const auto begins_there = [&](const SheetLine &other) {
            return std::ranges::any_of(other.pieces, [&](const Piece &note) {
                return std::abs(note.begin - begin) <= 1 && !letters::is_figure(note.text);
            });
        };
        if (Piece rest; std::ranges::any_of(lines, begins_there) && letters::part_before(parted.back(), begin, rest))
            parted.push_back(rest);
    }
    return parted;
}

/// A line below the heads.
struct TurningLine {
    const SheetLine *line = nullptr;
    std::vector<Piece> pieces;
    std::size_t turn = none; ///< which piece takes turns
    std::vector<std::size_t> columns; ///< of each piece
};

class TurningTable {
public:
    TurningTable(std::span<const SheetLine> lines, std::size_t heads)
        : m_lines(lines)
        , m_heads(heads)
        , m_columns(columns_of_heads(lines.first(heads)))
    {
    }

    std::vector<FormRow> read()
    {
        if (!find_turns() || !find_cycle() || !place_lines())
            return {};
        FormRow head{{}, m_lines.front().source.number, m_lines[m_heads - 1].source.number, {}};
        for (const HeadColumn &column : m_columns)
            head.cells.push_back(column.text);
        std::vector<FormRow> rows = {std::move(head)};
        const auto groups = find_groups();
        find_shared_values(groups);
        for (const auto &group : groups)
            add_group(group, rows);
        return rows;
    }

private:
    /// The column of the words that take turns: texts of the form below one head, each right before figures.
    bool find_turns()
    {
        for (const SheetLine &line : m_lines.subspan(m_heads)) {
            TurningLine &found = m_body.emplace_back();
            found.line = &line;
            found.pieces = parted_behind_figures(line, m_lines.subspan(m_heads));
            const auto form = std::ranges::find(line.is_form, true);
            if (form == line.is_form.end())
                continue;
            const auto at = static_cast<std::size_t>(form - line.is_form.begin());
            const auto over = std::ranges::find_if(
                m_columns, [&](const HeadColumn &column) { return lies_over(line.pieces[at], column); });
            const auto column = static_cast<std::size_t>(over - m_columns.begin());
            if (over == m_columns.end() || column == 0 || (m_turn != none && column != m_turn))
                return false;
            m_turn = column;
            found.turn = at;
        }
        return m_turn != none && m_turn + 1 < m_columns.size();
    }

    bool find_cycle()
    {
        std::vector<std::string> turns;
        bool has_figures = false;
        for (const TurningLine &line : m_body) {
            if (line.turn == none)
                continue;
            turns.push_back(key_of(line.pieces[line.turn].text));
            for (std::size_t p = line.turn + 1; p < line.pieces.size(); ++p)
                has_figures = has_figures || letters::is_figure(line.pieces[p].text);
        }
        if (turns.size() < 2 || !has_figures)
            return false;
        m_cycle = static_cast<std::size_t>(std::find(turns.begin() + 1, turns.end(), turns.front()) - turns.begin());
        if (m_cycle < 2 || turns.size() % m_cycle != 0)
            return false;
        for (std::size_t i = m_cycle; i < turns.size(); ++i) {
            if (turns[i] != turns[i - m_cycle])
                return false;
        }
        return true;
    }

    /// False where a line holds more than its columns.
    bool place_lines()
    {
        const std::span columns(m_columns);
        std::vector<int> words(m_columns.size(), 0);
        for (TurningLine &line : m_body) {
            const std::span pieces(line.pieces);
            const auto add = [&](std::span<const Piece> some, std::size_t first, std::size_t end) {
                const auto places = place_pieces(some, columns.subspan(first, end - first));
                for (const std::size_t place : places)
                    line.columns.push_back(first + place);
                return places.size() == some.size();
            };
            if (line.turn == none) {
                if (!add(pieces, 0, m_columns.size()))
                    return false;
            } else {
                if (!add(pieces.first(line.turn), 0, m_turn))
                    return false;
                line.columns.push_back(m_turn);
                if (!add(pieces.subspan(line.turn + 1), m_turn + 1, m_columns.size()))
                    return false;
            }
            for (std::size_t p = 0; p < pieces.size(); ++p)
                words[line.columns[p]] += letters::is_figure(pieces[p].text) ? -1 : 1;
        }
        for (std::size_t c = 0; c < m_columns.size(); ++c)
            m_columns[c].holds_words = c < m_turn || (c > m_turn && words[c] > 0);
        return std::ranges::all_of(m_body, [&](const TurningLine &line) {
            return line.turn != none
                || std::ranges::all_of(line.columns, [&](std::size_t c) { return m_columns[c].holds_words; });
        });
    }

    /// Lines between two groups belong to the upper one as far as it has lines above its rows, for names stand halfway
    /// down.
    std::vector<std::vector<const TurningLine *>> find_groups() const
    {
        std::vector<std::vector<const TurningLine *>> groups;
        std::vector<const TurningLine *> between;
        std::size_t above = 0;
        std::size_t rows = m_cycle;
        const auto close = [&] {
            const std::size_t count = groups.empty() ? 0 : std::min(above, between.size());
            const auto end = between.begin() + static_cast<std::ptrdiff_t>(count);
            if (count > 0)
                groups.back().insert(groups.back().end(), between.begin(), end);
            between.erase(between.begin(), end);
        };
        for (const TurningLine &line : m_body) {
            if (rows == m_cycle && line.turn == none) {
                between.push_back(&line);
                continue;
            }
            if (rows == m_cycle) {
                close();
                above = between.size();
                groups.push_back(std::exchange(between, {}));
                rows = 0;
            }
            groups.back().push_back(&line);
            rows += line.turn != none ? 1 : 0;
        }
        if (!groups.empty())
            groups.back().insert(groups.back().end(), between.begin(), between.end());
        return groups;
    }

    /// 最終目標: one value for all rows of a group, which stands halfway down in each.
    void find_shared_values(const std::vector<std::vector<const TurningLine *>> &groups)
    {
        for (std::size_t c = m_turn + 1; c < m_columns.size(); ++c) {
            const auto is_shared = [&](const std::vector<const TurningLine *> &group) {
                std::size_t row = 0;
                bool has_other = false;
                bool has_middle = false;
                for (const TurningLine *line : group) {
                    const bool is_filled = std::ranges::find(line->columns, c) != line->columns.end();
                    const bool is_middle = line->turn != none && row == m_cycle / 2;
                    has_middle = has_middle || (is_filled && is_middle);
                    has_other = has_other || (is_filled && !is_middle);
                    row += line->turn != none ? 1 : 0;
                }
                return has_middle && !has_other;
            };
            if (m_cycle % 2 == 1 && groups.size() > 1 && std::ranges::all_of(groups, is_shared))
                m_columns[c].holds_words = true;
        }
    }

    std::string words_of(const std::vector<const TurningLine *> &group, std::size_t column) const
    {
        std::vector<std::string> texts;
        for (const TurningLine *line : group) {
            for (std::size_t p = 0; p < line->columns.size(); ++p) {
                if (line->columns[p] == column)
                    texts.emplace_back(line->pieces[p].text);
            }
        }
        return join_wrapped_lines(texts, width_of(column));
    }

    int width_of(std::size_t column) const
    {
        int width = 0;
        for (const TurningLine &line : m_body) {
            for (std::size_t p = 0; p < line.columns.size(); ++p)
                width = line.columns[p] == column ? std::max(width, base::display_width(line.pieces[p].text)) : width;
        }
        return width;
    }

    void add_group(const std::vector<const TurningLine *> &group, std::vector<FormRow> &rows) const
    {
        bool is_first = true;
        for (const TurningLine *line : group) {
            if (line->turn == none)
                continue;
            FormRow &row = rows.emplace_back();
            row.first_line = row.last_line = line->line->source.number;
            row.cells.resize(m_columns.size());
            row.goes_on.resize(m_columns.size());
            for (std::size_t c = 0; c < m_columns.size(); ++c) {
                if (!m_columns[c].holds_words)
                    continue;
                row.cells[c] = words_of(group, c);
                row.goes_on[c] = !is_first;
            }
            for (std::size_t p = 0; p < line->columns.size(); ++p) {
                if (!m_columns[line->columns[p]].holds_words)
                    row.cells[line->columns[p]] = line->pieces[p].text;
            }
            is_first = false;
        }
    }

    std::span<const SheetLine> m_lines;
    std::size_t m_heads;
    std::vector<HeadColumn> m_columns;
    std::vector<TurningLine> m_body;
    std::size_t m_turn = none; ///< column of the words that take turns
    std::size_t m_cycle = 0;
};

} // namespace

std::vector<FormRow> read_turning_table(std::span<const SheetLine> lines, std::size_t heads)
{
    return lines.size() > heads ? TurningTable(lines, heads).read() : std::vector<FormRow>();
}

std::vector<FormRow> read_even_table(std::span<const SheetLine> lines, std::size_t heads)
{
    const auto columns = columns_of_heads(lines.first(heads));
    const auto fills_all = [&](const SheetLine &line) {
        return line.pieces.size() == columns.size() && !letters::is_figure(line.pieces.front().text)
            && std::all_of(line.pieces.begin() + 1, line.pieces.end(),
                           [](const Piece &piece) { return letters::is_figure(piece.text); });
    };
    if (heads != 1 || lines.size() == heads || !std::ranges::all_of(lines.subspan(heads), fills_all))
        return {};
    std::vector<FormRow> rows;
    for (const SheetLine &line : lines) {
        FormRow &row = rows.emplace_back();
        row.first_line = row.last_line = line.source.number;
        for (const Piece &piece : line.pieces)
            row.cells.emplace_back(piece.text);
    }
    return rows;
}

std::vector<FormRow> read_single_row(std::span<const SheetLine> lines, std::size_t heads)
{
    const auto columns = columns_of_heads(lines.first(heads));
    if (columns.size() < fewest_heads_of_row)
        return {};
    const SheetLine *values = nullptr;
    std::vector<std::string> names;
    int width = 0;
    for (const SheetLine &line : lines.subspan(heads)) {
        const Piece &first = line.pieces.front();
        const bool is_name = first.end <= columns[1].begin && !letters::is_figure(first.text);
        const bool has_values = line.pieces.size() > 1;
        if (!is_name || (has_values && values != nullptr))
            return {};
        values = has_values ? &line : values;
        names.emplace_back(first.text);
        width = std::max(width, base::display_width(first.text));
    }
    if (values == nullptr || names.size() < 2)
        return {};
    const std::span pieces = std::span(values->pieces).subspan(1);
    const auto places = place_pieces(pieces, std::span(columns).subspan(1));
    if (places.empty() || std::ranges::none_of(pieces, [](const Piece &p) { return letters::is_figure(p.text); }))
        return {};
    FormRow head{{}, lines.front().source.number, lines[heads - 1].source.number, {}};
    for (const HeadColumn &column : columns)
        head.cells.push_back(column.text);
    FormRow row{std::vector<std::string>(columns.size()), lines[heads].source.number, lines.back().source.number, {}};
    row.cells[0] = join_wrapped_lines(names, width);
    for (std::size_t p = 0; p < pieces.size(); ++p)
        row.cells[places[p] + 1] = pieces[p].text;
    return {std::move(head), std::move(row)};
}

} // namespace taikei::document::sheets
