#include "document/layout/draw_layout.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>
#include <variant>

namespace taikei::document::layout {

namespace {

constexpr std::string_view line_colour = "#1a5fb4";
constexpr std::string_view table_colour = "#c01c28";
constexpr std::string_view cell_colour = "#e66100";
constexpr double number_size = 7; ///< points, of a block's number

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

class Drawing {
public:
    explicit Drawing(const Page &page)
    {
        m_svg = fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0:.1f}\" height=\"{1:.1f}\" "
                            "viewBox=\"0 0 {0:.1f} {1:.1f}\" font-family=\"sans-serif\">\n"
                            "<title>page {2}</title>\n"
                            "<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n",
                            page.width, page.height, page.number);
    }

    void box(const base::Box &box, std::string_view style)
    {
        m_svg += fmt::format("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" {}/>\n", box.left,
                             box.top, std::max(box.right - box.left, 0.0), std::max(box.bottom - box.top, 0.0), style);
    }

    void word(const Word &word)
    {
        const auto &box = word.box;
        const bool is_turned = word.rotation % 180 != 0 || word.style.vertical;
        const double length = is_turned ? box.bottom - box.top : box.right - box.left;
        const double size = std::max(1.0, (is_turned ? box.right - box.left : box.bottom - box.top) * 0.8);
        m_svg += fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" font-size=\"{:.1f}\" fill=\"#555\" {}>{}</text>\n",
                             is_turned ? middle(box.left, box.right) : box.left,
                             is_turned ? box.top : box.bottom - 0.2 * size, size,
                             how_it_runs(word, std::max(length, 1.0)), escape(word.text));
    }

    /// A block's outline with its number at the left.
    void block(std::size_t number, const base::Box &outline, std::string_view colour)
    {
        box(outline, fmt::format("fill=\"{0}\" fill-opacity=\"0.06\" stroke=\"{0}\" stroke-width=\"0.8\"", colour));
        m_svg += fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" font-size=\"{}\" font-weight=\"bold\" fill=\"{}\" "
                             "text-anchor=\"end\">{}</text>\n",
                             outline.left - 1, outline.top + number_size, number_size, colour, number);
    }

    std::string take() { return std::move(m_svg) + "</svg>\n"; }

private:
    static double middle(double a, double b) { return (a + b) / 2; }

    static std::string how_it_runs(const Word &word, double length)
    {
        const auto &box = word.box;
        if (word.style.vertical)
            return fmt::format("style=\"writing-mode:vertical-rl\" textLength=\"{:.1f}\"", length);
        std::string attributes = fmt::format("textLength=\"{:.1f}\" lengthAdjust=\"spacingAndGlyphs\"", length);
        if (word.rotation == 180)
            attributes += fmt::format(" transform=\"rotate(180 {:.1f} {:.1f})\"", middle(box.left, box.right),
                                      middle(box.top, box.bottom));
        else if (word.rotation != 0)
            attributes +=
                fmt::format(" transform=\"rotate({} {:.1f} {:.1f}){}\"", word.rotation, middle(box.left, box.right),
                            box.top, word.rotation == 270 ? fmt::format(" translate({:.1f} 0)", -length) : "");
        return attributes;
    }

    std::string m_svg;
};

void draw(Drawing &drawing, const PageContent &content)
{
    for (const auto &area : content.areas) {
        const auto grey = static_cast<int>(std::clamp(area.lightness, 0.0, 1.0) * 55 + 200);
        drawing.box(area.box, fmt::format("fill=\"rgb({0},{0},{0})\"", grey));
    }
    for (const auto &image : content.images)
        drawing.box(image, "fill=\"#eee\" stroke=\"#bbb\" stroke-dasharray=\"4 2\"");
    for (const auto &rule : content.rules)
        drawing.box(rule.box, "fill=\"none\" stroke=\"#999\" stroke-width=\"0.4\"");
    for (const auto &word : content.words)
        drawing.word(word);
}

void draw(Drawing &drawing, const Table &table)
{
    for (const auto &row : table.grid) {
        for (const auto &cell : row) {
            if (!cell.covered && cell.cell.place.box)
                drawing.box(*cell.cell.place.box,
                            fmt::format("fill=\"none\" stroke=\"{}\" stroke-width=\"0.5\"", cell_colour));
        }
    }
}

const base::Place &place_of(const Block &block)
{
    return std::visit([](const auto &part) -> const base::Place & { return part.place; }, block);
}

} // namespace

std::string draw_layout(const PageContent &content, const std::vector<Block> &blocks)
{
    Drawing drawing{content.page};
    draw(drawing, content);
    std::size_t number = 0;
    for (const auto &block : blocks) {
        const auto &place = place_of(block);
        if (place.page != content.page.number || !place.box)
            continue;
        const auto *table = std::get_if<Table>(&block);
        drawing.block(++number, *place.box, table != nullptr ? table_colour : line_colour);
        if (table != nullptr)
            draw(drawing, *table);
    }
    return drawing.take();
}

} // namespace taikei::document::layout
