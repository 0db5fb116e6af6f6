#include "render/word/body.hpp"

#include "base/text.hpp"

#include <cmath>
#include <utility>

namespace taikei::render::word {

namespace {

constexpr double page_width = 9638; ///< of A4 between margins of 20 mm, in twentieths of a point

std::string without_controls(std::string_view text)
{
    std::string clean;
    for (const char c : text) {
        if (static_cast<unsigned char>(c) >= 0x20 || c == '\t')
            clean += c;
    }
    return clean;
}

void set(pugi::xml_node parent, const char *name, const std::string &value)
{
    parent.append_child(name).append_attribute("w:val") = value.c_str();
}

void add_mark(pugi::xml_node paragraph, const char *kind)
{
    paragraph.append_child("w:r").append_child("w:fldChar").append_attribute("w:fldCharType") = kind;
}

const char *paragraph_style(const SheetCell &cell)
{
    switch (cell.style) {
    case CellStyle::Value:
        return cell.alignment == Alignment::Left ? "CellText"
            : cell.alignment == Alignment::Right ? "CellFigure"
                                                 : "CellCentred";
    case CellStyle::Label: return "CellLabel";
    case CellStyle::Head: return "CellHead";
    case CellStyle::Heading: return "BlockHeading";
    case CellStyle::Title:
    case CellStyle::Code: return "CellTitle";
    }
    std::unreachable();
}

const char *ground_of(const SheetCell &cell)
{
    switch (cell.style) {
    case CellStyle::Label: return "E3EDF7";
    case CellStyle::Head: return "F0F2F5";
    default: return nullptr;
    }
}

/// Writes one table row by row: what begins in a row, and what goes on from above.
class TableWriter {
public:
    TableWriter(pugi::xml_node table, const SheetBlock &block)
        : m_table(table)
        , m_block(block)
        , m_open(block.edges.size() - 1)
    {
        pugi::xml_node properties = table.append_child("w:tblPr");
        set(properties, "w:tblStyle", block.is_ruled ? "RuledTable" : "PlainTable");
        add_width(properties, "w:tblW", page_width);
        properties.append_child("w:tblLayout").append_attribute("w:type") = "fixed";
        pugi::xml_node grid = table.append_child("w:tblGrid");
        for (std::size_t column = 0; column < m_open.size(); ++column)
            grid.append_child("w:gridCol").append_attribute("w:w") = width_of(column, 1);
    }

    void add_row(const SheetRow &row)
    {
        pugi::xml_node element = m_table.append_child("w:tr");
        pugi::xml_node properties = element.append_child("w:trPr");
        properties.append_child("w:cantSplit");
        if (row.is_head)
            properties.append_child("w:tblHeader");
        for (std::size_t column = 0; column < m_open.size();)
            column += add_cell(element, row, column);
    }

private:
    /// A cell that reaches down from above.
    struct Open {
        std::size_t rows = 0; ///< that it still takes
        std::size_t columns = 1;
    };

    int width_of(std::size_t column, std::size_t columns) const
    {
        return static_cast<int>(std::lround((m_block.edges[column + columns] - m_block.edges[column]) * page_width));
    }

    static void add_width(pugi::xml_node parent, const char *name, double width)
    {
        pugi::xml_node element = parent.append_child(name);
        element.append_attribute("w:w") = static_cast<int>(std::lround(width));
        element.append_attribute("w:type") = "dxa";
    }

    /// Returns how many columns it takes.
    std::size_t add_cell(pugi::xml_node row_element, const SheetRow &row, std::size_t column)
    {
        const SheetCell *cell = nullptr;
        for (const SheetCell &candidate : row.cells)
            cell = candidate.column == column ? &candidate : cell;
        Open &above = m_open[column];
        const bool goes_on = !cell && above.rows > 0;
        const std::size_t columns = cell ? cell->columns : goes_on ? above.columns : 1;
        pugi::xml_node element = row_element.append_child("w:tc");
        pugi::xml_node properties = element.append_child("w:tcPr");
        add_width(properties, "w:tcW", width_of(column, columns));
        if (columns > 1)
            properties.append_child("w:gridSpan").append_attribute("w:val") = static_cast<unsigned>(columns);
        if (goes_on || (cell && cell->rows > 1))
            properties.append_child("w:vMerge").append_attribute("w:val") = goes_on ? "continue" : "restart";
        if (cell)
            fill_cell(element, properties, *cell);
        else
            element.append_child("w:p");
        above = cell ? Open{cell->rows - 1, columns} : Open{goes_on ? above.rows - 1 : 0, columns};
        return columns;
    }

    static void fill_cell(pugi::xml_node element, pugi::xml_node properties, const SheetCell &cell)
    {
        if (const char *ground = ground_of(cell)) {
            pugi::xml_node shade = properties.append_child("w:shd");
            shade.append_attribute("w:val") = "clear";
            shade.append_attribute("w:color") = "auto";
            shade.append_attribute("w:fill") = ground;
        }
        for (const std::string_view line : base::split(cell.text, "\n"))
            add_paragraph(element, line, paragraph_style(cell));
    }

    pugi::xml_node m_table;
    const SheetBlock &m_block;
    std::vector<Open> m_open; ///< one a column
};

} // namespace

void add_text(pugi::xml_node paragraph, std::string_view text)
{
    pugi::xml_node element = paragraph.append_child("w:r").append_child("w:t");
    element.append_attribute("xml:space") = "preserve";
    element.append_child(pugi::node_pcdata).set_value(without_controls(text).c_str());
}

pugi::xml_node add_paragraph(pugi::xml_node parent, std::string_view text, const char *style)
{
    pugi::xml_node paragraph = parent.append_child("w:p");
    set(paragraph.append_child("w:pPr"), "w:pStyle", style);
    if (!text.empty())
        add_text(paragraph, text);
    return paragraph;
}

void begin_field(pugi::xml_node paragraph, const char *instruction)
{
    add_mark(paragraph, "begin");
    paragraph.last_child().first_child().append_attribute("w:dirty") = "true";
    pugi::xml_node element = paragraph.append_child("w:r").append_child("w:instrText");
    element.append_attribute("xml:space") = "preserve";
    element.append_child(pugi::node_pcdata).set_value(instruction);
    add_mark(paragraph, "separate");
}

void end_field(pugi::xml_node paragraph)
{
    add_mark(paragraph, "end");
}

void add_table(pugi::xml_node body, const SheetBlock &block, std::size_t first)
{
    TableWriter writer(body.append_child("w:tbl"), block);
    for (std::size_t row = first; row < block.rows.size(); ++row)
        writer.add_row(block.rows[row]);
    add_paragraph(body, "", "CellText"); // Word joins tables that nothing parts
}

} // namespace taikei::render::word
