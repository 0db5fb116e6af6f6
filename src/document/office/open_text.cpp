#include "document/office/open_text.hpp"

#include "base/text.hpp"
#include "document/office/cell_lines.hpp"
#include "document/office/open_paragraph.hpp"
#include "document/office/open_table.hpp"
#include "document/office/xml_tree.hpp"

#include <algorithm>
#include <utility>

namespace taikei::document::office {

using base::Result;

namespace {

class OpenTextReader {
public:
    explicit OpenTextReader(Assembly &assembly)
        : m_assembly(assembly)
    {
    }

    Result<void> read_blocks(const pugi::xml_node &container, int depth = 0)
    {
        for (const auto &node : container) {
            const auto name = local_name(node);
            Result<void> outcome;
            if (name == "h" || name == "p")
                outcome = add_paragraph(node, depth);
            else if (name == "list")
                outcome = read_blocks(node, depth + 1);
            else if (name == "list-item" || name == "list-header" || name == "section" || name == "frame"
                     || name == "text-box")
                outcome = read_blocks(node, depth);
            else if (name == "table")
                outcome = add_table(node);
            if (!outcome)
                return outcome;
        }
        return {};
    }

private:
    Result<void> add_paragraph(const pugi::xml_node &node, int depth)
    {
        ++m_paragraph;
        const auto paragraph = read_open_paragraph(node);
        auto lines = lines_of_cell(paragraph.text, {});
        for (auto &line : lines) {
            line.kind = lines.size() > 1 ? Line::Kind::Text : Line::Kind::Paragraph;
            if (local_name(node) == "h") {
                line.kind = Line::Kind::Heading;
                line.heading_level = std::clamp(number_attribute(node, "outline-level").value_or(1), 1, 6);
            } else if (depth > 0) {
                line.kind = Line::Kind::ListItem;
                line.depth = depth;
            }
            line.blank_lines_above = std::exchange(m_blank_lines, 0);
            line.place = m_assembly.place_at(m_paragraph, m_paragraph);
            if (auto added = m_assembly.add(std::move(line)); !added)
                return added;
        }
        m_blank_lines += lines.empty() ? 1 : 0;
        for (const auto &box : paragraph.boxes) {
            if (auto read = read_blocks(box); !read)
                return read;
        }
        if (auto added = add_pictures(paragraph.pictures); !added)
            return added;
        return add_notes(paragraph);
    }

    Result<void> add_pictures(const std::vector<std::string> &pictures)
    {
        for (const std::string &words : pictures) {
            if (auto added = m_assembly.add(Image{words, m_assembly.place_at(m_paragraph, m_paragraph)}); !added)
                return added;
        }
        return {};
    }

    Result<void> add_notes(const OpenParagraph &paragraph)
    {
        for (const auto &note : paragraph.notes) {
            Line line;
            line.kind = Line::Kind::Paragraph;
            line.text = "※" + std::string(child(note, "note-citation").text().get()) + " "
                + base::squeeze(read_open_paragraphs(child(note, "note-body")));
            line.place = m_assembly.place_at(m_paragraph, m_paragraph);
            if (auto added = m_assembly.add(std::move(line)); !added)
                return added;
        }
        return {};
    }

    Result<void> add_table(const pugi::xml_node &node)
    {
        Table table;
        table.origin = Table::Origin::Markup;
        table.blank_lines_above = std::exchange(m_blank_lines, 0);
        table.place = m_assembly.place_at(m_paragraph, m_paragraph);
        std::vector<std::string> pictures;
        std::size_t columns = 0;
        for (const auto &column : find_open_lines(node, "table-column"))
            columns += static_cast<std::size_t>(column.count);
        const auto rows = find_open_lines(node, "table-row");
        if (auto allowed = m_assembly.allow_grid(rows.size(), columns, table.place); !allowed)
            return allowed;
        table.grid.assign(rows.size(), std::vector<Table::GridCell>(columns));
        for (std::size_t row = 0; row < rows.size(); ++row) {
            table.header_rows += rows[row].is_header ? 1 : 0;
            for (const auto &cell : find_open_cells(rows[row].node)) {
                fill(table, cell, row);
                std::ranges::move(find_open_pictures(cell.node), std::back_inserter(pictures));
            }
        }
        if (auto added = m_assembly.add(std::move(table)); !added)
            return added;
        return add_pictures(pictures);
    }

    static void fill(Table &table, const OpenRepeated &cell, std::size_t row)
    {
        const auto left = static_cast<std::size_t>(cell.first) - 1;
        const auto range = range_of_open_cell(cell.node, static_cast<int>(row) + 1, cell.first);
        const auto bottom = std::min(static_cast<std::size_t>(range.last.row), table.row_count());
        const auto right = std::min(static_cast<std::size_t>(range.last.column), table.column_count());
        Table::GridCell filled;
        filled.cell.text = text_of_cell(read_open_paragraphs(cell.node));
        filled.cell.row_span = range.last.row - range.first.row + 1;
        filled.cell.column_span = range.last.column - range.first.column + 1;
        filled.cell.place = table.place;
        filled.cell.place.row = static_cast<int>(row) + 1;
        filled.cell.place.column = cell.first;
        for (auto r = row; r < bottom; ++r) {
            for (auto c = left; c < right; ++c) {
                table.grid[r][c] = filled;
                filled.covered = true;
            }
        }
    }

    Assembly &m_assembly;
    int m_paragraph = 0;
    int m_blank_lines = 0;
};

} // namespace

Result<void> read_open_text(const pugi::xml_node &body, Assembly &assembly)
{
    return OpenTextReader(assembly).read_blocks(body);
}

} // namespace taikei::document::office
