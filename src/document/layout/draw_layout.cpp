#include "document/layout/draw_layout.hpp"

#include "base/text.hpp"
#include "document/layout/geometry.hpp"
#include "document/layout/table_lines.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <variant>

namespace taikei::document::layout {

namespace {

using base::Box;

constexpr std::string_view line_colour = "#1a5fb4";
constexpr std::string_view column_colour = "#2e7d32";
constexpr std::string_view frame_colour = "#8e44ad";
constexpr std::string_view table_colour = "#c01c28";
constexpr std::string_view cell_colour = "#e66100";
constexpr std::string_view rule_colour = "#00838f";
constexpr std::string_view passed_over_colour = "#777";
constexpr std::string_view image_colour = "#999";
constexpr std::string_view image_style = R"(fill="#eee" stroke="#bbb" stroke-dasharray="4 2")";
/// In points.
constexpr double number_size = 7;
constexpr double legend_size = 8;
constexpr double legend_step = 12;

std::string_view words_of(TableStep step)
{
    switch (step) {
    case TableStep::Lines: return "by ruling lines";
    case TableStep::LinesAndColours: return "by lines and colours";
    case TableStep::LevelLines: return "by level lines, columns by alignment";
    case TableStep::Alignment: return "by alignment";
    }
    return {};
}

std::string_view words_of(PassedOver::Reason reason)
{
    return reason == PassedOver::Reason::OneColumn ? "no table: text in one column only"
                                                   : "no table: words larger than their cells";
}

/// Text as XML may hold it: without control characters.
std::string escape(std::string_view text)
{
    std::string escaped;
    for (std::size_t at = 0; at < text.size();) {
        const auto letter = base::next_code_point(text, at);
        switch (letter) {
        case U'&': escaped += "&amp;"; break;
        case U'<': escaped += "&lt;"; break;
        case U'>': escaped += "&gt;"; break;
        case U'"': escaped += "&quot;"; break;
        default:
            if (letter >= 0x20 && letter != 0xFFFE && letter != 0xFFFF)
                base::append_code_point(escaped, letter);
        }
    }
    return escaped;
}

struct LegendEntry {
    std::string_view style;
    std::string_view words;
};

constexpr std::array legend = {
    LegendEntry{R"(fill="none" stroke="#2e7d32" stroke-width="1" stroke-dasharray="6 3")",
                "column, numbered in reading order"},
    LegendEntry{R"(fill="#1a5fb4" fill-opacity="0.08" stroke="#1a5fb4" stroke-width="0.5")", "printed line"},
    LegendEntry{R"(fill="none" stroke="#1a5fb4" stroke-width="1.2")", "block of one or more lines, with its number"},
    LegendEntry{R"(fill="none" stroke="#8e44ad" stroke-width="1" stroke-dasharray="2 2")",
                "frame: what is in it is read as a unit"},
    LegendEntry{R"(fill="#00838f" stroke="#00838f" stroke-width="1.2")", "ruling line, pieces joined"},
    LegendEntry{R"(fill="none" stroke="#c01c28" stroke-width="1.6")",
                "table, with its number and the step that found it"},
    LegendEntry{R"(fill="none" stroke="#e66100" stroke-width="0.8")", "cell"},
    LegendEntry{R"(fill="#e66100" fill-opacity="0.18" stroke="#e66100" stroke-width="0.8")", "merged cell"},
    LegendEntry{image_style, "画像: image, of which nothing is read without --ocr"},
    LegendEntry{R"(fill="none" stroke="#777" stroke-width="1.2" stroke-dasharray="1 3")",
                "looked at and taken for no table"},
};

class Drawing {
public:
    explicit Drawing(const Page &page)
    {
        const double height = page.height + legend_step * static_cast<double>(legend.size() + 1);
        m_svg = fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0:.1f}\" height=\"{1:.1f}\" "
                            "viewBox=\"0 0 {0:.1f} {1:.1f}\" font-family=\"sans-serif\">\n"
                            "<title>page {2}</title>\n"
                            "<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n",
                            page.width, height, page.number);
    }

    void box(const Box &box, std::string_view style)
    {
        m_svg += fmt::format("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" {}/>\n", box.left,
                             box.top, std::max(width_of(box), 0.0), std::max(height_of(box), 0.0), style);
    }

    void text(double left, double bottom, double size, std::string_view colour, std::string_view words)
    {
        m_svg += fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" font-size=\"{}\" fill=\"{}\">{}</text>\n", left, bottom,
                             size, colour, escape(words));
    }

    void word(const Word &word)
    {
        const auto &box = word.box;
        const bool is_turned = word.rotation % 180 != 0 || word.style.vertical;
        const double length = is_turned ? height_of(box) : width_of(box);
        const double size = std::max(1.0, (is_turned ? width_of(box) : height_of(box)) * 0.8);
        m_svg += fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" font-size=\"{:.1f}\" fill=\"#555\" {}>{}</text>\n",
                             is_turned ? middle_x(box) : box.left, is_turned ? box.top : box.bottom - 0.2 * size, size,
                             how_it_runs(word, std::max(length, 1.0)), escape(word.text));
    }

    /// A number at the left of a box.
    void number(std::string_view prefix, std::size_t number, const Box &outline, std::string_view colour)
    {
        m_svg += fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" font-size=\"{}\" font-weight=\"bold\" fill=\"{}\" "
                             "text-anchor=\"end\">{}{}</text>\n",
                             outline.left - 1, outline.top + number_size, number_size, colour, prefix, number);
    }

    std::string take() { return std::move(m_svg) + "</svg>\n"; }

private:
    static std::string how_it_runs(const Word &word, double length)
    {
        const auto &box = word.box;
        if (word.style.vertical)
            return fmt::format("style=\"writing-mode:vertical-rl\" textLength=\"{:.1f}\"", length);
        std::string attributes = fmt::format("textLength=\"{:.1f}\" lengthAdjust=\"spacingAndGlyphs\"", length);
        if (word.rotation == 180)
            attributes += fmt::format(" transform=\"rotate(180 {:.1f} {:.1f})\"", middle_x(box), middle_y(box));
        else if (word.rotation != 0)
            attributes +=
                fmt::format(" transform=\"rotate({} {:.1f} {:.1f}){}\"", word.rotation, middle_x(box), box.top,
                            word.rotation == 270 ? fmt::format(" translate({:.1f} 0)", -length) : "");
        return attributes;
    }

    std::string m_svg;
};

/// What stands on the page.
void draw(Drawing &drawing, const PageContent &content)
{
    for (const auto &area : content.areas) {
        const auto grey = static_cast<int>(std::clamp(area.lightness, 0.0, 1.0) * 55 + 200);
        drawing.box(area.box, fmt::format("fill=\"rgb({0},{0},{0})\"", grey));
    }
    for (const auto &image : content.images) {
        drawing.box(image, image_style);
        if (width_of(image) >= 2 * number_size && height_of(image) >= number_size)
            drawing.text(image.left + 1, image.top + number_size, number_size, image_colour, "画像");
    }
    for (const auto &rule : content.rules)
        drawing.box(rule.box, "fill=\"none\" stroke=\"#bbb\" stroke-width=\"0.4\"");
    for (const auto &word : content.words)
        drawing.word(word);
}

void draw_rules(Drawing &drawing, const PageContent &content)
{
    constexpr double half = 0.4;
    for (const auto &line : find_table_lines(content.rules)) {
        const Box box = line.is_horizontal() ? Box{line.from, line.at - half, line.to, line.at + half}
                                             : Box{line.at - half, line.from, line.at + half, line.to};
        drawing.box(box, fmt::format("fill=\"{}\"", rule_colour));
    }
}

void draw(Drawing &drawing, const TableOutline &table)
{
    for (const auto &cell : table.grid.cells()) {
        const bool is_merged = cell.rows > 1 || cell.columns > 1;
        drawing.box(table.grid.box_of(cell),
                    fmt::format("fill=\"{0}\" fill-opacity=\"{1}\" stroke=\"{0}\" "
                                "stroke-width=\"0.8\"",
                                cell_colour, is_merged ? 0.18 : 0.0));
    }
    const Box box = table.grid.box();
    drawing.box(box, fmt::format("fill=\"none\" stroke=\"{}\" stroke-width=\"1.6\"", table_colour));
    drawing.text(box.left, box.top - 1, number_size, table_colour, words_of(table.step));
}

void draw_columns(Drawing &drawing, const ArrangedPage &page)
{
    std::size_t number = 0;
    for (const auto &column : page.columns) {
        constexpr double margin = 3;
        const Box around{column.left - margin, column.top - margin, column.right + margin, column.bottom + margin};
        drawing.box(around, legend[0].style);
        drawing.text(around.right - 3 * number_size, around.top - 1, number_size, column_colour,
                     fmt::format("column {}", ++number));
    }
    for (const auto &frame : page.frames)
        drawing.box(frame, fmt::format("fill=\"none\" stroke=\"{}\" stroke-dasharray=\"2 2\"", frame_colour));
}

void draw_blocks(Drawing &drawing, const ArrangedPage &page)
{
    for (const auto &line : page.lines)
        drawing.box(line, legend[1].style);
    std::size_t number = 0;
    for (const auto &block : page.blocks) {
        const auto &place = std::visit([](const auto &part) -> const base::Place & { return part.place; }, block);
        if (!place.box)
            continue;
        const bool is_table = std::holds_alternative<Table>(block);
        if (!is_table)
            drawing.box(*place.box, legend[2].style);
        drawing.number("", ++number, *place.box, is_table ? table_colour : line_colour);
    }
}

void draw_legend(Drawing &drawing, const Page &page)
{
    double top = page.height + legend_step / 2;
    for (const auto &entry : legend) {
        drawing.box({10, top, 30, top + legend_size}, entry.style);
        drawing.text(36, top + legend_size - 1, legend_size, "#222", entry.words);
        top += legend_step;
    }
}

} // namespace

std::string draw_layout(const UnderstoodPage &page)
{
    Drawing drawing{page.content.page};
    draw(drawing, page.content);
    draw_rules(drawing, page.content);
    draw_columns(drawing, page.arranged);
    draw_blocks(drawing, page.arranged);
    for (const auto &passed : page.passed_over) {
        drawing.box(passed.box, legend.back().style);
        drawing.text(passed.box.left, passed.box.top - 1, number_size, passed_over_colour, words_of(passed.reason));
    }
    for (const auto &table : page.tables)
        draw(drawing, table);
    draw_legend(drawing, page.content.page);
    return drawing.take();
}

} // namespace taikei::document::layout
