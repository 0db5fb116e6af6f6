#include "document/text/box_table.hpp"

#include "base/text.hpp"
#include "document/spaces.hpp"
#include "document/text/spaces/wrapped_rows.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <set>

namespace taikei::document {

namespace {

using base::Result;

constexpr int stroke_tolerance = 2; ///< columns by which a stroke may miss its column's edge

enum class Stroke { None, Horizontal, Vertical, Junction };

bool is_box_drawing(char32_t c)
{
    return c >= 0x2500 && c <= 0x257F;
}

Stroke stroke_of(char32_t c)
{
    constexpr std::array horizontals = {U'─', U'━', U'═', U'┄', U'┅', U'┈', U'┉', U'╌', U'╍'};
    constexpr std::array verticals = {U'│', U'┃', U'║', U'┆', U'┇', U'┊', U'┋', U'╎', U'╏', U'|', U'｜'};
    if (std::ranges::find(verticals, c) != verticals.end())
        return Stroke::Vertical;
    if (std::ranges::find(horizontals, c) != horizontals.end())
        return Stroke::Horizontal;
    return is_box_drawing(c) ? Stroke::Junction : Stroke::None;
}

bool is_heavy(char32_t c)
{
    constexpr std::array heavy = {U'━', U'═', U'┅', U'┉', U'='};
    return std::ranges::find(heavy, c) != heavy.end();
}

/// +-----+----+ or +=====+, to its end.
bool is_ascii_rule(std::string_view line)
{
    line = trim_spaces(line);
    return line.size() > 2 && line.starts_with('+') && line.ends_with('+')
        && line.find_first_not_of("+-=") == line.npos;
}

struct Glyph {
    char32_t character = 0;
    int column = 0;
    Stroke stroke = Stroke::None;
};

/// The line's characters on display columns, with box characters `box_width` columns wide.
std::vector<Glyph> place_glyphs(std::string_view line, int box_width)
{
    const bool is_ascii = is_ascii_rule(line);
    std::vector<Glyph> glyphs;
    int column = 0;
    for (std::size_t i = 0; i < line.size();) {
        const char32_t c = base::next_code_point(line, i);
        Glyph glyph{c, column, stroke_of(c)};
        if (is_ascii)
            glyph.stroke = c == U'+' ? Stroke::Junction : c == U' ' ? Stroke::None : Stroke::Horizontal;
        glyphs.push_back(glyph);
        column += is_box_drawing(c) ? box_width : base::display_width(c);
    }
    return glyphs;
}

bool is_edge(Stroke stroke)
{
    return stroke == Stroke::Vertical || stroke == Stroke::Junction;
}

std::vector<int> edges_of(const std::vector<Glyph> &glyphs)
{
    std::vector<int> edges;
    for (const auto &glyph : glyphs) {
        if (is_edge(glyph.stroke))
            edges.push_back(glyph.column);
    }
    return edges;
}

bool is_whole_rule(const std::vector<Glyph> &glyphs)
{
    return std::ranges::all_of(glyphs, [](const Glyph &g) {
        return g.stroke == Stroke::Horizontal || g.stroke == Stroke::Junction || base::is_space(g.character);
    });
}

/// One line cut at the table's columns.
struct BoxLine {
    int number = 0;
    std::vector<std::string> texts;
    std::vector<bool> is_ruled; ///< the column holds a horizontal stroke
    std::vector<bool> has_edge; ///< a stroke stands at the column's left side
    bool is_heavy_rule = false;

    bool has_rule() const { return std::ranges::find(is_ruled, true) != is_ruled.end(); }
};

/// Lines between two rules, cut into cells that may lie over several columns.
struct Band {
    std::size_t first = 0; ///< lines
    std::size_t end = 0;
    std::size_t rule = 0; ///< the line above
};

class BoxReader {
public:
    BoxReader(std::span<const SourceLine> lines, Assembly &assembly)
        : m_sources(lines)
        , m_assembly(assembly)
    {
    }

    /// False where the strokes do not line up.
    Result<bool> add()
    {
        if (!place_lines())
            return false;
        find_bands();
        if (m_bands.empty())
            return false;
        m_table.origin = Table::Origin::Boxes;
        m_table.blank_lines_above = m_sources.front().blank_lines_above;
        m_table.starts_page = m_sources.front().starts_page;
        m_table.place = m_assembly.place_of(m_sources.front());
        m_table.place.last_line = m_sources.back().number;
        if (auto built = lines_are_rows() ? build_lines() : build_bands(); !built)
            return std::unexpected(built.error());
        if (auto added = m_assembly.add(std::move(m_table)); !added)
            return std::unexpected(added.error());
        return true;
    }

private:
    /// Chooses the width of box characters with which fewer different edges appear, then cuts all lines.
    bool place_lines()
    {
        std::size_t fewest = 0;
        int best_width = 0;
        for (const int box_width : {2, 1}) {
            std::set<int> edges;
            for (const auto &source : m_sources) {
                const auto line_edges = edges_of(place_glyphs(source.text, box_width));
                edges.insert(line_edges.begin(), line_edges.end());
            }
            if (best_width == 0 || edges.size() < fewest) {
                fewest = edges.size();
                best_width = box_width;
            }
        }
        std::vector<std::vector<Glyph>> placed;
        for (const auto &source : m_sources)
            placed.push_back(place_glyphs(source.text, best_width));
        find_edges(placed);
        if (m_edges.size() < 2)
            return false;
        for (std::size_t i = 0; i < placed.size(); ++i) {
            if (!cut(placed[i], m_sources[i].number))
                return false;
        }
        return true;
    }

    /// The columns' edges, from the rules: in them nothing can push a stroke aside.
    void find_edges(const std::vector<std::vector<Glyph>> &placed)
    {
        std::set<int> columns;
        for (const auto &glyphs : placed) {
            if (is_whole_rule(glyphs)) {
                for (const int column : edges_of(glyphs))
                    columns.insert(column);
            }
        }
        for (const int column : columns) {
            if (m_edges.empty() || column - m_edges.back() >= stroke_tolerance)
                m_edges.push_back(column);
        }
    }

    std::size_t column_count() const { return m_edges.size() - 1; }

    /// Index of the edge that a stroke stands for: by its turn where a line has all of them, else the nearest.
    std::optional<std::size_t> edge_for(int column, std::size_t turn, std::size_t edges_in_line) const
    {
        if (edges_in_line == m_edges.size())
            return turn;
        const auto nearest = std::ranges::min_element(m_edges, {}, [&](int edge) { return std::abs(edge - column); });
        if (std::abs(*nearest - column) > stroke_tolerance)
            return std::nullopt;
        return static_cast<std::size_t>(nearest - m_edges.begin());
    }

    bool cut(const std::vector<Glyph> &glyphs, int number)
    {
        BoxLine line;
        line.number = number;
        line.texts.resize(column_count());
        line.is_ruled.resize(column_count());
        line.has_edge.resize(m_edges.size());
        const auto edges_in_line = edges_of(glyphs).size();
        std::size_t turn = 0;
        std::optional<std::size_t> current;
        for (const auto &glyph : glyphs) {
            if (is_edge(glyph.stroke)) {
                current = edge_for(glyph.column, turn++, edges_in_line);
                if (!current)
                    return false;
                line.has_edge[*current] = true;
                continue;
            }
            if (!current || *current >= column_count()) {
                if (!base::is_space(glyph.character))
                    return false; // text beside the box
                continue;
            }
            // Rules run on where an edge is missing, so they go by their column, text by the stroke before it.
            if (glyph.stroke == Stroke::Horizontal) {
                const auto after = std::ranges::upper_bound(m_edges, glyph.column);
                const auto index = static_cast<std::size_t>(std::max<std::ptrdiff_t>(after - m_edges.begin() - 1, 0));
                line.is_ruled[std::min(std::max(index, *current), column_count() - 1)] = true;
                line.is_heavy_rule = line.is_heavy_rule || is_heavy(glyph.character);
            } else {
                base::append_code_point(line.texts[*current], glyph.character);
            }
        }
        for (auto &text : line.texts)
            text = trim_spaces(text);
        m_lines.push_back(std::move(line));
        return true;
    }

    void find_bands()
    {
        std::size_t rule = 0;
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            if (m_lines[i].has_rule())
                rule = i;
            else if (m_bands.empty() || m_bands.back().end != i)
                m_bands.push_back({i, i + 1, rule});
            else
                m_bands.back().end = i + 1;
        }
    }

    /// Columns at which a cell begins: a stroke stands there in some line of the band.
    std::vector<bool> cell_begins(const Band &band) const
    {
        std::vector<bool> begins(column_count(), false);
        begins[0] = true;
        for (std::size_t i = band.first; i < band.end; ++i) {
            for (std::size_t column = 0; column < column_count(); ++column)
                begins[column] = begins[column] || m_lines[i].has_edge[column];
        }
        return begins;
    }

    /// A cell on its way down: its lines so far and where it begins in the grid.
    struct OpenCell {
        std::vector<std::string> lines;
        std::size_t row = 0;
        std::size_t columns = 1;
        int first_line = 0;
    };

    /// Every band is a row; a cell goes on below where no rule closes it.
    Result<void> build_bands()
    {
        std::vector<OpenCell> open(column_count());
        for (std::size_t row = 0; row < m_bands.size(); ++row) {
            const auto &band = m_bands[row];
            if (auto allowed = m_assembly.allow_row(column_count(), m_table.place); !allowed)
                return allowed;
            m_table.grid.emplace_back(column_count());
            const auto begins = cell_begins(band);
            for (std::size_t column = 0; column < column_count();) {
                std::size_t width = 1;
                while (column + width < column_count() && !begins[column + width])
                    ++width;
                auto &cell = open[column];
                if (row == 0 || cell.columns != width || is_closed(band.rule, column, width)) {
                    cell = {{}, row, width, m_lines[band.first].number};
                } else {
                    cell.lines.push_back(text_of(m_lines[band.rule], column, width));
                }
                for (std::size_t i = band.first; i < band.end; ++i)
                    cell.lines.push_back(text_of(m_lines[i], column, width));
                write(cell, row, column, m_lines[band.end - 1].number);
                // What stood in the columns that this cell covers is over.
                for (std::size_t i = column + 1; i < column + width; ++i)
                    open[i] = {};
                column += width;
            }
        }
        m_table.header_rows = count_header_rows();
        return {};
    }

    bool is_closed(std::size_t rule, std::size_t column, std::size_t width) const
    {
        const auto &ruled = m_lines[rule].is_ruled;
        return std::ranges::find(ruled.begin() + static_cast<std::ptrdiff_t>(column),
                                 ruled.begin() + static_cast<std::ptrdiff_t>(column + width), true)
            != ruled.begin() + static_cast<std::ptrdiff_t>(column + width);
    }

    static std::string text_of(const BoxLine &line, std::size_t column, std::size_t width)
    {
        std::string text;
        for (std::size_t i = column; i < column + width; ++i)
            text += line.texts[i];
        return text;
    }

    int inner_width(std::size_t column, std::size_t width) const
    {
        return m_edges[column + width] - m_edges[column] - 2;
    }

    /// Writes the cell as it stands by now into all places of the grid that it covers.
    void write(const OpenCell &open, std::size_t row, std::size_t column, int last_line)
    {
        Table::GridCell cell;
        cell.cell.text = join_wrapped_lines(open.lines, inner_width(column, open.columns));
        cell.cell.row_span = static_cast<int>(row - open.row) + 1;
        cell.cell.column_span = static_cast<int>(open.columns);
        for (std::size_t r = open.row; r <= row; ++r) {
            for (std::size_t c = column; c < column + open.columns; ++c) {
                cell.cell.place = m_assembly.place_at(open.first_line, last_line, m_table.place.page);
                cell.cell.place.row = static_cast<int>(r) + 1;
                cell.cell.place.column = static_cast<int>(c) + 1;
                m_table.grid[r][c] = cell;
                cell.covered = true;
            }
        }
    }

    /// A rule below the head alone, or none, several lines below it, and no merged cell.
    bool lines_are_rows() const
    {
        const auto has_all_edges = [](const BoxLine &line) {
            return std::ranges::find(line.has_edge, false) == line.has_edge.end();
        };
        const auto &last = m_bands.back();
        return m_bands.size() <= 2 && last.end - last.first > 1 && std::ranges::all_of(m_lines, has_all_edges);
    }

    Result<void> build_lines()
    {
        for (std::size_t i = 0; i < m_bands.size(); ++i) {
            const auto &band = m_bands[i];
            std::vector<LineCells> lines;
            for (std::size_t j = band.first; j < band.end; ++j)
                lines.push_back({m_lines[j].texts, m_lines[j].number, false});
            const bool is_head = i == 0 && m_bands.size() == 2;
            if (is_head) {
                m_table.header_rows = 1;
                if (auto added = add_row({join_columns(lines), lines.front().number, lines.back().number}); !added)
                    return added;
                continue;
            }
            for (const auto &row : join_wrapped_rows(std::move(lines))) {
                if (auto added = add_row(row); !added)
                    return added;
            }
        }
        return {};
    }

    std::vector<std::string> join_columns(const std::vector<LineCells> &lines) const
    {
        std::vector<std::string> texts;
        for (std::size_t column = 0; column < column_count(); ++column) {
            std::vector<std::string> parts;
            parts.reserve(lines.size());
            for (const auto &line : lines)
                parts.push_back(line.texts[column]);
            texts.push_back(join_wrapped_lines(parts, inner_width(column, 1)));
        }
        return texts;
    }

    Result<void> add_row(const JoinedRow &row)
    {
        if (auto allowed = m_assembly.allow_row(row.texts.size(), m_table.place); !allowed)
            return allowed;
        auto &cells = m_table.grid.emplace_back(row.texts.size());
        for (std::size_t column = 0; column < cells.size(); ++column) {
            auto &cell = cells[column].cell;
            cell.text = row.texts[column];
            cell.place = m_assembly.place_at(row.first_line, row.last_line, m_table.place.page);
            cell.place.row = static_cast<int>(m_table.grid.size());
            cell.place.column = static_cast<int>(column) + 1;
        }
        return {};
    }

    /// A heavier rule than the others closes the head.
    int count_header_rows() const
    {
        std::size_t heavy = 0;
        std::size_t first = 0;
        for (std::size_t i = 1; i < m_bands.size(); ++i) {
            if (m_lines[m_bands[i].rule].is_heavy_rule) {
                ++heavy;
                first = first == 0 ? i : first;
            }
        }
        return heavy > 0 && heavy + 1 < m_bands.size() ? static_cast<int>(first) : 0;
    }

    std::span<const SourceLine> m_sources;
    Assembly &m_assembly;
    Table m_table;
    std::vector<int> m_edges;
    std::vector<BoxLine> m_lines;
    std::vector<Band> m_bands;
};

} // namespace

std::size_t count_box_lines(std::span<const SourceLine> lines)
{
    constexpr std::size_t most_lines = 5000;
    constexpr std::size_t longest_line = 16u << 10;
    std::size_t count = 0;
    while (count < std::min(lines.size(), most_lines) && lines[count].text.size() <= longest_line
           && (count == 0 || lines[count].blank_lines_above == 0)) {
        const auto text = trim_spaces(lines[count].text);
        std::size_t position = 0;
        if (stroke_of(base::next_code_point(text, position)) == Stroke::None && !text.starts_with('+'))
            break;
        ++count;
        if (text.starts_with("└") || text.starts_with("┗") || text.starts_with("╚") || text.starts_with("╰"))
            break;
    }
    return count;
}

bool may_begin_box(std::string_view line)
{
    while (line.starts_with(' ') || line.starts_with(ideographic_space))
        line.remove_prefix(line[0] == ' ' ? 1 : ideographic_space.size());
    if (line.starts_with('+'))
        return is_ascii_rule(line);
    std::size_t position = 0;
    return !line.empty() && is_box_drawing(base::next_code_point(line, position));
}

Result<bool> add_box_table(std::span<const SourceLine> lines, Assembly &assembly)
{
    constexpr std::size_t fewest_lines = 3; // two edges and a row between
    if (lines.size() < fewest_lines)
        return false;
    return BoxReader{lines, assembly}.add();
}

} // namespace taikei::document
