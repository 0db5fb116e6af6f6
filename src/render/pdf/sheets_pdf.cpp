#include "render/pdf/sheets_pdf.hpp"

#include "render/pdf/block_layout.hpp"
#include "render/pdf/pdf_document.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <vector>

namespace taikei::render {

namespace {

using namespace pdf;

constexpr double points_per_millimetre = 72 / 25.4;
constexpr double side_margin = 16 * points_per_millimetre;
constexpr double top_margin = 18 * points_per_millimetre;
constexpr double bottom_margin = 16 * points_per_millimetre;
constexpr double rule_width = 0.6;
constexpr double small_text = 0.85; ///< head and foot against the running text

constexpr Colour ink{0.1, 0.1, 0.1};
constexpr Colour label_ground{0.89, 0.93, 0.97};
constexpr Colour head_ground{0.94, 0.95, 0.96};
constexpr Colour title_ground{0.13, 0.31, 0.47};
constexpr Colour paper{1, 1, 1};
constexpr std::array<std::pair<CellStyle, Colour>, 3> grounds{{
    {CellStyle::Title, title_ground},
    {CellStyle::Label, label_ground},
    {CellStyle::Head, head_ground},
}};

/// What a cell of a table is for a reader who does not see it.
struct CellRole {
    const char *role;
    std::string_view attributes;
    const char *inner; ///< an element in the cell; null for none
};

CellRole role_of(CellStyle style)
{
    switch (style) {
    case CellStyle::Title: return {"TD", "", "H1"};
    case CellStyle::Heading: return {"TD", "", "H2"};
    case CellStyle::Label: return {"TH", " /Scope /Row", nullptr};
    case CellStyle::Head: return {"TH", " /Scope /Column", nullptr};
    case CellStyle::Value:
    case CellStyle::Code: return {"TD", "", nullptr};
    }
    return {"TD", "", nullptr};
}

std::string attributes_of(const SheetCell &cell, const CellRole &role)
{
    std::string attributes(role.attributes);
    if (cell.columns > 1)
        attributes += fmt::format(" /ColSpan {}", cell.columns);
    if (cell.rows > 1)
        attributes += fmt::format(" /RowSpan {}", cell.rows);
    return attributes;
}

/// The elements that the block's cells' texts belong to, in the cells' order.
std::vector<Structure::Element> add_elements(const BlockLayout &layout, Structure::Element sheet, Structure &structure)
{
    std::vector<Structure::Element> rows;
    if (layout.is_ruled) {
        const Structure::Element table = structure.add(sheet, "Table");
        for (std::size_t row = 0; row + 1 < layout.row_tops.size(); ++row)
            rows.push_back(structure.add(table, "TR"));
    }
    std::vector<Structure::Element> elements;
    for (const PlacedCell &cell : layout.cells) {
        const CellRole role = role_of(cell.cell->style);
        Structure::Element element = sheet;
        if (layout.is_ruled)
            element = structure.add(rows[cell.row], role.role, attributes_of(*cell.cell, role));
        if (!layout.is_ruled || role.inner != nullptr)
            element = structure.add(element, role.inner != nullptr ? role.inner : "P");
        elements.push_back(element);
    }
    return elements;
}

/// The parts of a page that sheets are drawn on.
class SheetPrinter {
public:
    SheetPrinter(const Form &form, Typesetter &typesetter, PdfDocument &document)
        : m_form(form)
        , m_typesetter(typesetter)
        , m_document(document)
    {
    }

    void print(const Sheet &sheet)
    {
        m_sheet = &sheet;
        m_section = m_document.structure().add(Structure::document, "Sect");
        begin_page();
        m_document.add_bookmark(sheet.title);
        std::vector<BlockLayout> layouts;
        for (const SheetBlock &block : sheet.blocks)
            layouts.push_back(lay_out(block, m_typesetter, m_form.font_size, width()));
        for (std::size_t i = 0; i < layouts.size(); ++i) {
            const double gap = sheet.blocks[i].gap * points_per_millimetre;
            if (layouts[i].is_heading && i + 1 < layouts.size())
                keep_with(layouts[i], gap + sheet.blocks[i + 1].gap * points_per_millimetre, layouts[i + 1]);
            print(layouts[i], gap);
        }
        end_page();
    }

private:
    double width() const { return m_document.width() - 2 * side_margin; }
    double bottom() const { return m_document.height() - bottom_margin; }
    double page_room() const { return bottom() - top_margin; }
    PageContent &page() { return m_document.page(); }

    void begin_page()
    {
        m_document.begin_page();
        m_y = top_margin;
        print_small(m_sheet->head, Alignment::Left, top_margin / 2);
    }

    void end_page()
    {
        print_small("- " + std::to_string(m_document.page_count()) + " -", Alignment::Center,
                    m_document.height() - bottom_margin * 0.7);
        m_document.end_page();
    }

    void print_small(const std::string &text, Alignment alignment, double top)
    {
        if (text.empty())
            return;
        page().begin_artifact();
        page().use(ink);
        const auto set = m_typesetter.set(text, {m_form.font_size * small_text, false, alignment}, width());
        for (const SetLine &line : set->lines)
            show(line, side_margin, top);
        page().end_mark();
    }

    /// A heading goes overleaf where what it heads would begin there.
    void keep_with(const BlockLayout &heading, double gaps, const BlockLayout &next)
    {
        const double needed = heading.height() + gaps + smallest_part(next, page_room());
        if (m_y > top_margin && m_y + needed > bottom() && needed <= page_room()) {
            end_page();
            begin_page();
        }
    }

    void print(const BlockLayout &layout, double gap)
    {
        if (m_y > top_margin)
            m_y += gap;
        const std::vector<Structure::Element> elements = add_elements(layout, m_section, m_document.structure());
        double from = 0;
        while (from < layout.height()) {
            const double head = from > layout.head_bottom ? layout.head_bottom - layout.head_top : 0;
            const double cut = find_cut(layout, from, std::max(0.0, bottom() - m_y - head), page_room() - head);
            if (cut > from) {
                if (head > 0 && m_y == top_margin)
                    draw({layout, layout.head_top, layout.head_bottom, m_y - layout.head_top}, {});
                draw({layout, from, cut, m_y - from}, elements);
            }
            from = cut;
            if (from < layout.height()) {
                end_page();
                begin_page();
            }
        }
    }

    /// The part of a block that stands on this page, and how far it is moved down there.
    struct Part {
        const BlockLayout &layout;
        double from;
        double to;
        double shift;

        double top_of(const PlacedCell &cell) const { return std::max(cell.top, from); }
        double bottom_of(const PlacedCell &cell) const { return std::min(cell.bottom, to); }
        bool has(const PlacedCell &cell) const { return top_of(cell) < bottom_of(cell); }
    };

    /// `elements`: of the cells; none for what is repeated, which readers who do not see the page have heard.
    void draw(const Part &part, const std::vector<Structure::Element> &elements)
    {
        draw_frames(part);
        for (std::size_t i = 0; i < part.layout.cells.size(); ++i) {
            const PlacedCell &cell = part.layout.cells[i];
            if (!part.has(cell) || cell.cell->text.empty())
                continue;
            if (elements.empty() || (is_repeated(cell, part) && part.from > cell.top))
                page().begin_artifact();
            else
                page().begin_marked(m_document.structure().role(elements[i]), m_document.structure().mark(elements[i]));
            draw_text(cell, part);
            page().end_mark();
        }
        m_y += part.to - part.from;
    }

    /// A short text in the middle of a cell that a page's end cuts stands in each of the cell's parts.
    static bool is_repeated(const PlacedCell &cell, const Part &part)
    {
        const double room = part.bottom_of(cell) - part.top_of(cell);
        return room < cell.bottom - cell.top && cell.is_centred && cell.text->height <= room;
    }

    void draw_text(const PlacedCell &cell, const Part &part)
    {
        const double top = part.top_of(cell);
        const double bottom = part.bottom_of(cell);
        const double text_top = is_repeated(cell, part) ? top + (bottom - top - cell.text->height) / 2 : cell.text_top;
        page().use(cell.cell->style == CellStyle::Title ? paper : ink);
        for (const SetLine &line : cell.text->lines) {
            const double line_top = text_top + line.top;
            if (line_top >= top && line_top < bottom)
                show(line, side_margin + cell.left + cell_padding, text_top + part.shift);
        }
    }

    /// Grounds, then rules, each kind in one stroke of the pen.
    void draw_frames(const Part &part)
    {
        page().begin_artifact();
        for (const auto &[style, ground] : grounds) {
            page().use(ground);
            if (outline(part, [&](const SheetCell &cell) { return cell.style == style; }))
                page().fill();
        }
        page().use(ink);
        if (part.layout.is_ruled
            && outline(part, [](const SheetCell &cell) { return cell.style != CellStyle::Heading; }))
            page().stroke(rule_width);
        for (const PlacedCell &cell : part.layout.cells) {
            if (!part.has(cell) || cell.cell->style != CellStyle::Heading)
                continue;
            page().use(title_ground);
            page().rule(side_margin + cell.left, part.bottom_of(cell) + part.shift, cell.right - cell.left,
                        2 * rule_width);
        }
        page().end_mark();
    }

    /// The outlines of the cells that are wanted as a path; false where there are none.
    template <typename Wanted>
    bool outline(const Part &part, Wanted wanted)
    {
        bool any = false;
        for (const PlacedCell &cell : part.layout.cells) {
            if (!part.has(cell) || !wanted(*cell.cell))
                continue;
            page().outline(side_margin + cell.left, part.top_of(cell) + part.shift, cell.right - cell.left,
                           part.bottom_of(cell) - part.top_of(cell));
            any = true;
        }
        return any;
    }

    void show(const SetLine &line, double left, double top)
    {
        page().show(line.shown, left + line.left, top + line.baseline);
    }

    const Form &m_form;
    Typesetter &m_typesetter;
    PdfDocument &m_document;
    const Sheet *m_sheet = nullptr;
    Structure::Element m_section = Structure::document; ///< of the sheet
    double m_y = 0;
};

PaperOrientation orientation_of(const Form &form)
{
    return form.is_landscape ? PaperOrientation::Landscape : PaperOrientation::Portrait;
}

} // namespace

base::Result<std::string> sheets_pdf(const Form &form, const std::vector<Sheet> &sheets,
                                     const PaperProperties &properties)
{
    PdfDocument document(orientation_of(form), properties);
    base::Result<Typesetter> typesetter = Typesetter::make(form.font, document.fonts());
    if (!typesetter)
        return std::unexpected(typesetter.error());
    SheetPrinter printer(form, *typesetter, document);
    for (const Sheet &sheet : sheets)
        printer.print(sheet);
    return document.finish();
}

base::Result<std::vector<int>> first_pages(const Form &form, const std::vector<Sheet> &sheets)
{
    PdfDocument document(orientation_of(form), {});
    base::Result<Typesetter> typesetter = Typesetter::make(form.font, document.fonts());
    if (!typesetter)
        return std::unexpected(typesetter.error());
    SheetPrinter printer(form, *typesetter, document);
    std::vector<int> pages;
    for (const Sheet &sheet : sheets) {
        pages.push_back(document.page_count() + 1);
        printer.print(sheet);
    }
    return pages;
}

} // namespace taikei::render
