#include "document/html/html_table.hpp"

#include "base/text.hpp"
#include "document/html/html_text.hpp"

#include <algorithm>
#include <charconv>

namespace taikei::document {

namespace {

using base::Result;

struct FoundRow {
    std::vector<const GumboNode *> cells;
    bool in_head = false;
    std::size_t section_end = 0; ///< index past the last row of its thead, tbody or tfoot: a cell spans no further
};

struct FoundTable {
    std::vector<FoundRow> rows;
    const GumboNode *caption = nullptr;
};

bool is_cell(const GumboNode &node)
{
    return is_element(node, GUMBO_TAG_TD) || is_element(node, GUMBO_TAG_TH);
}

bool is_block(const GumboNode &node)
{
    switch (node.v.element.tag) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_HR: return true;
    default: return false;
    }
}

void add_row(const GumboNode &tr, bool in_head, const HtmlFilter &filter, FoundTable &found)
{
    FoundRow row;
    row.in_head = in_head;
    for (const GumboNode *child : children_of(tr)) {
        if (is_cell(*child) && !filter.leaves_out(*child))
            row.cells.push_back(child);
    }
    found.rows.push_back(std::move(row));
}

FoundTable find_rows(const GumboNode &table, const HtmlFilter &filter)
{
    FoundTable found;
    for (const GumboNode *child : children_of(table)) {
        if (is_element(*child, GUMBO_TAG_CAPTION))
            found.caption = child;
        if (!is_element(*child) || filter.leaves_out(*child))
            continue;
        const auto first = found.rows.size();
        if (is_element(*child, GUMBO_TAG_TR))
            add_row(*child, false, filter, found);
        for (const GumboNode *tr : children_of(*child)) {
            if (is_element(*tr, GUMBO_TAG_TR) && !filter.leaves_out(*tr))
                add_row(*tr, is_element(*child, GUMBO_TAG_THEAD), filter, found);
        }
        for (auto i = first; i < found.rows.size(); ++i)
            found.rows[i].section_end = found.rows.size();
    }
    return found;
}

/// rowspan and colspan: 1 where nothing sensible is given. rowspan="0" reaches to the section's end.
int span_of(const GumboNode &cell, const char *name, int zero)
{
    constexpr int widest = 1000; // as browsers do
    const auto text = attribute_of(cell, name);
    int span = 1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), span);
    if (error == std::errc::result_out_of_range)
        return widest;
    if (error != std::errc{} || span < 0)
        return 1;
    return span == 0 ? zero : std::min(span, widest);
}

/// What a cell or caption holds.
struct CellContent {
    std::string text;
    std::vector<const GumboNode *> pictures;
    bool has_table = false;
};

/// What stands for a picture: its alternative text, squeezed.
std::string words_for(const GumboNode &picture)
{
    return base::squeeze(attribute_of(picture, "alt"));
}

/// A cell with nothing but pictures says what stands for them, one a line: a mark of the rating, icons of goals.
std::string text_of_pictures(const std::vector<const GumboNode *> &pictures)
{
    std::string text;
    for (const GumboNode *picture : pictures) {
        if (const std::string words = words_for(*picture); !words.empty())
            text += (text.empty() ? "" : "\n") + words;
    }
    return text;
}

CellContent content_of(const GumboNode &cell, const HtmlFilter &filter)
{
    HtmlText text;
    CellContent content;
    const auto enter = [&](const GumboNode &node) {
        if (is_text(node))
            text.add(node.v.text.text, false);
        if (!is_element(node) || (&node != &cell && filter.leaves_out(node)))
            return false;
        if (is_element(node, GUMBO_TAG_IMG))
            content.pictures.push_back(&node);
        if (is_element(node, GUMBO_TAG_BR))
            text.add_line_break();
        content.has_table = content.has_table || is_element(node, GUMBO_TAG_TABLE);
        if (&node != &cell && is_cell(node))
            text.add_space();
        if (is_block(node))
            text.end_line();
        return true;
    };
    walk(cell, enter, [&](const GumboNode &node) {
        if (is_block(node))
            text.end_line();
    });
    content.text = text.take_text();
    return content;
}

/// A cell from a row above that still reaches into the row being laid out.
struct Reach {
    Table::GridCell cell;
    std::size_t rows_left = 0;
};

class TableLayout {
public:
    TableLayout(const GumboNode &table, const HtmlFilter &filter, Assembly &assembly)
        : m_filter(filter)
        , m_assembly(assembly)
    {
        m_table.origin = Table::Origin::Markup;
        m_table.place = place_of(table);
    }

    Result<void> add(const FoundTable &found)
    {
        if (found.caption != nullptr)
            m_table.caption = take_text(content_of(*found.caption, m_filter));
        for (std::size_t i = 0; i < found.rows.size(); ++i) {
            if (auto added = add_row(found.rows[i], i); !added)
                return added;
        }
        if (auto finished = finish(found); !finished)
            return finished;
        return add_pictures();
    }

private:
    std::string take_cell(const GumboNode &node)
    {
        CellContent content = content_of(node, m_filter);
        if (!content.text.empty())
            return take_text(std::move(content));
        for (const GumboNode *picture : content.pictures)
            m_assembly.note(image_of(*picture));
        return text_of_pictures(content.pictures);
    }

    /// The pictures beside it are kept for behind the table.
    std::string take_text(CellContent content)
    {
        m_has_table = m_has_table || content.has_table;
        m_pictures.insert(m_pictures.end(), content.pictures.begin(), content.pictures.end());
        return std::move(content.text);
    }

    Image image_of(const GumboNode &picture) const { return {words_for(picture), place_of(picture)}; }

    /// The words that stand for pictures beside text are lines behind the table.
    Result<void> add_pictures()
    {
        for (const GumboNode *picture : m_pictures) {
            if (auto added = m_assembly.add(image_of(*picture)); !added)
                return added;
        }
        return {};
    }

    base::Place place_of(const GumboNode &node) const { return m_assembly.place_at(line_of(node), line_of(node)); }

    Result<void> add_row(const FoundRow &found, std::size_t index)
    {
        std::vector<Table::GridCell> row;
        for (const GumboNode *node : found.cells) {
            place_reaching(row);
            if (auto added = add_cell(*node, found.section_end - index, row); !added)
                return added;
        }
        place_reaching(row);
        // A reach further right, past a gap that the row leaves.
        const auto last =
            std::ranges::find_if(m_reaches.rbegin(), m_reaches.rend(), [](const Reach &r) { return r.rows_left > 0; });
        const auto reach_width = static_cast<std::size_t>(m_reaches.rend() - last);
        while (row.size() < reach_width) {
            row.emplace_back();
            place_reaching(row);
        }
        if (!row.empty())
            m_table.grid.push_back(std::move(row));
        return {};
    }

    /// Fills the places at the row's end that cells from above cover.
    void place_reaching(std::vector<Table::GridCell> &row)
    {
        while (row.size() < m_reaches.size() && m_reaches[row.size()].rows_left > 0) {
            auto &reach = m_reaches[row.size()];
            --reach.rows_left;
            row.push_back(reach.cell);
        }
    }

    Result<void> add_cell(const GumboNode &node, std::size_t rows_to_section_end, std::vector<Table::GridCell> &row)
    {
        Table::GridCell grid_cell;
        auto &cell = grid_cell.cell;
        cell.text = take_cell(node);
        cell.column_span = span_of(node, "colspan", 1);
        const auto rows = static_cast<int>(std::min<std::size_t>(rows_to_section_end, 1 << 20));
        cell.row_span = std::min(span_of(node, "rowspan", rows), rows);
        cell.is_header = is_element(node, GUMBO_TAG_TH);
        cell.place = place_of(node);
        const auto width = static_cast<std::size_t>(cell.column_span);
        if (auto allowed = m_assembly.allow_cells(width, row.size() + width, cell.place); !allowed)
            return allowed;
        if (m_reaches.size() < row.size() + width)
            m_reaches.resize(row.size() + width);
        for (std::size_t i = 0; i < width; ++i) {
            row.push_back(grid_cell);
            grid_cell.covered = true;
            if (cell.row_span > 1)
                m_reaches[row.size() - 1] = {grid_cell, static_cast<std::size_t>(cell.row_span) - 1};
        }
        return {};
    }

    Result<void> finish(const FoundTable &found)
    {
        std::size_t columns = 0;
        for (const auto &row : m_table.grid)
            columns = std::max(columns, row.size());
        if (auto allowed = m_assembly.allow_grid(m_table.row_count(), columns, m_table.place); !allowed)
            return allowed;
        if (m_has_table)
            m_assembly.add_finding(
                "nested-table", "a table stands in a cell of another: its rows are lines of that cell", m_table.place);
        for (std::size_t i = 0; i < m_table.grid.size(); ++i) {
            auto &row = m_table.grid[i];
            row.resize(columns);
            for (std::size_t j = 0; j < columns; ++j) {
                auto &place = row[j].cell.place;
                if (place.file.empty())
                    place = m_table.place;
                place.row = static_cast<int>(i) + 1;
                place.column = static_cast<int>(j) + 1;
            }
        }
        m_table.header_rows = count_header_rows(found);
        if (!m_table.grid.empty())
            m_table.place.last_line =
                std::max(m_table.place.first_line, m_table.grid.back().front().cell.place.last_line);
        return m_assembly.add(std::move(m_table));
    }

    int count_header_rows(const FoundTable &found) const
    {
        const auto in_head = std::ranges::count_if(found.rows, &FoundRow::in_head);
        if (in_head > 0)
            return static_cast<int>(std::min<std::size_t>(in_head, m_table.row_count()));
        const auto is_header = [](const std::vector<Table::GridCell> &row) {
            return std::ranges::all_of(row, [](const Table::GridCell &c) { return c.cell.is_header; });
        };
        return static_cast<int>(std::ranges::find_if_not(m_table.grid, is_header) - m_table.grid.begin());
    }

    const HtmlFilter &m_filter;
    Assembly &m_assembly;
    Table m_table;
    std::vector<Reach> m_reaches; ///< by column
    std::vector<const GumboNode *> m_pictures; ///< beside text in cells and caption
    bool m_has_table = false;
};

/// Has th, and two rows or more: what stands in its cells would be lost in a cell of another table.
bool is_data_table(const GumboNode &table)
{
    constexpr int fewest_rows = 2;
    int rows = 0;
    bool has_head = false;
    walk(
        table,
        [&](const GumboNode &node) {
            if (!is_element(node) || (&node != &table && is_element(node, GUMBO_TAG_TABLE)))
                return false;
            rows += is_element(node, GUMBO_TAG_TR) ? 1 : 0;
            has_head = has_head || is_element(node, GUMBO_TAG_TH);
            return true;
        },
        [](const GumboNode &) {});
    return has_head && rows >= fewest_rows;
}

} // namespace

Result<void> add_html_table(const GumboNode &table, const HtmlFilter &filter, Assembly &assembly)
{
    return TableLayout(table, filter, assembly).add(find_rows(table, filter));
}

bool is_layout_table(const GumboNode &table)
{
    if (attribute_of(table, "role") == "presentation")
        return true;
    const auto border = attribute_of(table, "border");
    bool has_parts = false;
    bool has_own_marks = !border.empty() && border != "0";
    bool holds_data = false;
    walk(
        table,
        [&](const GumboNode &node) {
            if (!is_element(node))
                return false;
            const auto tag = node.v.element.tag;
            const bool is_inner = tag == GUMBO_TAG_TABLE && &node != &table;
            has_parts = has_parts || is_inner || (tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6);
            has_own_marks = has_own_marks || tag == GUMBO_TAG_TH || tag == GUMBO_TAG_CAPTION;
            holds_data = holds_data || (is_inner && is_data_table(node));
            return !is_inner;
        },
        [](const GumboNode &) {});
    return has_parts && (!has_own_marks || holds_data);
}

} // namespace taikei::document
