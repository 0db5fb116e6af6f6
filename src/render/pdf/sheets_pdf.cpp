#include "render/pdf/sheets_pdf.hpp"

#include "render/pdf/block_layout.hpp"
#include "render/pdf/pdf_surface.hpp"
#include "render/wording.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace taikei::render {

namespace {

using namespace pdf;

constexpr double points_per_millimetre = 72 / 25.4;
constexpr double side_margin = 16 * points_per_millimetre;
constexpr double top_margin = 18 * points_per_millimetre;
constexpr double bottom_margin = 16 * points_per_millimetre;
constexpr double rule_width = 0.6;
constexpr double small_text = 0.85; ///< head and foot against the running text

struct Colour {
    double red;
    double green;
    double blue;
};
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

/// The parts of a page that sheets are drawn on.
class SheetPrinter {
public:
    SheetPrinter(const Form &form, Typesetter &typesetter, PdfSurface &surface)
        : m_form(form)
        , m_typesetter(typesetter)
        , m_surface(surface)
        , m_cairo(surface.cairo())
    {
    }

    void print(const Sheet &sheet)
    {
        m_sheet = &sheet;
        begin_page();
        m_surface.add_bookmark(sheet.title, m_page);
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

    /// The last page that was drawn; 0 for none.
    int page() const { return m_page; }

private:
    double width() const { return m_surface.width() - 2 * side_margin; }
    double bottom() const { return m_surface.height() - bottom_margin; }
    double page_room() const { return bottom() - top_margin; }

    void begin_page()
    {
        ++m_page;
        m_y = top_margin;
        print_small(m_sheet->head, Alignment::Left, top_margin / 2);
    }

    void end_page()
    {
        print_small("- " + std::to_string(m_page) + " -", Alignment::Center, m_surface.height() - bottom_margin * 0.7);
        cairo_show_page(m_cairo);
    }

    void print_small(const std::string &text, Alignment alignment, double top)
    {
        if (text.empty())
            return;
        const Tagged artifact(m_cairo, "Artifact");
        const SetText set = m_typesetter.set(text, {m_form.font_size * small_text, false, alignment}, width());
        use(ink);
        for (const SetLine &line : set.lines)
            show(line, side_margin, top);
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
        double from = 0;
        while (from < layout.height()) {
            const double head = from > layout.head_bottom ? layout.head_bottom - layout.head_top : 0;
            const double cut = find_cut(layout, from, std::max(0.0, bottom() - m_y - head), page_room() - head);
            if (cut > from) {
                const Tagged table(m_cairo, layout.is_ruled ? "Table" : "Sect");
                if (head > 0 && m_y == top_margin)
                    draw(layout, layout.head_top, layout.head_bottom);
                draw(layout, from, cut);
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

    /// The part of the block from `from` to `to`, at the current height.
    void draw(const BlockLayout &layout, double from, double to)
    {
        const Part part{layout, from, to, m_y - from};
        draw_frames(part);
        for (const PlacedCell &cell : layout.cells) {
            if (part.has(cell))
                draw_text(cell, part);
        }
        m_y += to - from;
    }

    void draw_text(const PlacedCell &cell, const Part &part)
    {
        const double top = part.top_of(cell);
        const double bottom = part.bottom_of(cell);
        const bool is_cut = top > cell.top || bottom < cell.bottom;
        const bool is_repeated = is_cut && cell.is_centred && cell.text.height <= bottom - top;
        const double text_top = is_repeated ? top + (bottom - top - cell.text.height) / 2 : cell.text_top;
        const Tagged tag(m_cairo, tag_of(cell.cell->style, part.layout.is_ruled));
        use(cell.cell->style == CellStyle::Title ? paper : ink);
        for (const SetLine &line : cell.text.lines) {
            const double line_top = text_top + line.top;
            if (line_top >= top && line_top < bottom)
                show(line, side_margin + cell.left + cell_padding, text_top + part.shift);
        }
    }

    static const char *tag_of(CellStyle style, bool is_ruled)
    {
        switch (style) {
        case CellStyle::Title: return "H1";
        case CellStyle::Heading: return "H2";
        case CellStyle::Label:
        case CellStyle::Head: return is_ruled ? "TH" : "P";
        case CellStyle::Value:
        case CellStyle::Code: return is_ruled ? "TD" : "P";
        }
        return "P";
    }

    /// Grounds, then rules, each kind in one stroke of the pen: Cairo's time goes by the stroke.
    void draw_frames(const Part &part)
    {
        const Tagged artifact(m_cairo, "Artifact");
        for (const auto &[style, ground] : grounds) {
            if (outline(part, [&](const SheetCell &cell) { return cell.style == style; })) {
                use(ground);
                cairo_fill(m_cairo);
            }
        }
        if (part.layout.is_ruled
            && outline(part, [](const SheetCell &cell) { return cell.style != CellStyle::Heading; })) {
            use(ink);
            cairo_set_line_width(m_cairo, rule_width);
            cairo_stroke(m_cairo);
        }
        for (const PlacedCell &cell : part.layout.cells) {
            if (part.has(cell) && cell.cell->style == CellStyle::Heading)
                rule(side_margin + cell.left, part.bottom_of(cell) + part.shift, cell.right - cell.left);
        }
    }

    /// The outlines of the cells that are wanted as a path; false where there are none.
    template <typename Wanted>
    bool outline(const Part &part, Wanted wanted)
    {
        bool any = false;
        for (const PlacedCell &cell : part.layout.cells) {
            if (!part.has(cell) || !wanted(*cell.cell))
                continue;
            cairo_rectangle(m_cairo, side_margin + cell.left, part.top_of(cell) + part.shift, cell.right - cell.left,
                            part.bottom_of(cell) - part.top_of(cell));
            any = true;
        }
        return any;
    }

    void rule(double left, double y, double length)
    {
        use(title_ground);
        cairo_set_line_width(m_cairo, 2 * rule_width);
        cairo_move_to(m_cairo, left, y);
        cairo_line_to(m_cairo, left + length, y);
        cairo_stroke(m_cairo);
    }

    void show(const SetLine &line, double left, double top)
    {
        cairo_move_to(m_cairo, left + line.left, top + line.baseline);
        pango_cairo_show_layout_line(m_cairo, line.line);
    }

    void use(const Colour &colour) { cairo_set_source_rgb(m_cairo, colour.red, colour.green, colour.blue); }

    const Form &m_form;
    Typesetter &m_typesetter;
    PdfSurface &m_surface;
    cairo_t *m_cairo;
    const Sheet *m_sheet = nullptr;
    int m_page = 0;
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
    base::Result<Typesetter> typesetter = Typesetter::make(form.font);
    if (!typesetter)
        return std::unexpected(typesetter.error());
    PdfSurface surface(orientation_of(form), properties);
    SheetPrinter printer(form, *typesetter, surface);
    for (const Sheet &sheet : sheets)
        printer.print(sheet);
    return surface.finish();
}

base::Result<std::vector<int>> first_pages(const Form &form, const std::vector<Sheet> &sheets)
{
    base::Result<Typesetter> typesetter = Typesetter::make(form.font);
    if (!typesetter)
        return std::unexpected(typesetter.error());
    PdfSurface surface(orientation_of(form), {});
    SheetPrinter printer(form, *typesetter, surface);
    std::vector<int> pages;
    for (const Sheet &sheet : sheets) {
        pages.push_back(printer.page() + 1);
        printer.print(sheet);
    }
    return pages;
}

} // namespace taikei::render
