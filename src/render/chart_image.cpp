#include "render/chart_image.hpp"

#include "base/text.hpp"
#include "render/chart.hpp"
#include "render/indicator_chart.hpp"
#include "render/layout.hpp"
#include "render/markup.hpp"
#include "render/messages.hpp"
#include "render/wording.hpp"

#include <fmt/format.h>

#include <array>
#include <vector>

namespace taikei::render {

namespace {

struct Ink {
    std::string_view name; ///< value of the drawing's class attribute
    std::string_view attributes;
};

/// A file has no style sheet, and the site's rules allow no style inside it: the colours of web/styles/chart.css.
constexpr std::array inks{
    Ink{"grid", "stroke=\"#cccccc\""},
    Ink{"tick", "fill=\"#333333\" font-size=\"14\""},
    Ink{"tick era", "fill=\"#666666\" font-size=\"13\""},
    Ink{"value observed",
        "fill=\"#333333\" font-size=\"13\" font-weight=\"700\" stroke=\"#ffffff\" stroke-width=\"4\" "
        "stroke-linejoin=\"round\" paint-order=\"stroke\""},
    Ink{"value target",
        "fill=\"#115a36\" font-size=\"13\" font-weight=\"700\" stroke=\"#ffffff\" stroke-width=\"4\" "
        "stroke-linejoin=\"round\" paint-order=\"stroke\""},
    Ink{"value planned",
        "fill=\"#333333\" font-size=\"13\" font-weight=\"700\" stroke=\"#ffffff\" stroke-width=\"4\" "
        "stroke-linejoin=\"round\" paint-order=\"stroke\""},
    Ink{"line observed", "stroke=\"#0017c1\" stroke-width=\"2.5\""},
    Ink{"line target", "stroke=\"#197a4b\" stroke-width=\"2.5\" stroke-dasharray=\"6 5\""},
    Ink{"line planned", "stroke=\"#666666\" stroke-width=\"2.5\" stroke-dasharray=\"2 5\""},
    Ink{"line outlook", "fill=\"none\" stroke=\"#264af4\" stroke-width=\"2.5\" stroke-dasharray=\"3 4\""},
    Ink{"outlook-area", "fill=\"#d9e6ff\""},
    Ink{"outlook-end", "fill=\"none\" stroke=\"#264af4\" stroke-width=\"3\""},
    Ink{"mark observed", "fill=\"#0017c1\" stroke=\"#ffffff\" stroke-width=\"2\""},
    Ink{"mark target", "fill=\"#ffffff\" stroke=\"#197a4b\" stroke-width=\"2.5\""},
    Ink{"mark planned", "fill=\"#ffffff\" stroke=\"#666666\" stroke-width=\"2\""},
};

/// Text from plans has its quotes escaped, so only the drawing's own attributes are met.
std::string with_ink(std::string drawing)
{
    for (const auto &[name, attributes] : inks) {
        const std::string wanted = fmt::format("class=\"{}\"", name);
        for (auto at = drawing.find(wanted); at != std::string::npos; at = drawing.find(wanted, at))
            drawing.replace(at, wanted.size(), attributes);
    }
    return drawing;
}

constexpr int width = 720;
constexpr int chart_height = 360;
constexpr int margin = 24;
constexpr int title_line = 30;
/// Full-width letters of a line of the title.
constexpr int title_columns = 66;
constexpr std::size_t most_title_lines = 3;

/// A drawing does not break lines by itself.
std::vector<std::string> title_lines(std::string_view title)
{
    std::vector<std::string> lines(1);
    for (std::size_t at = 0; at < title.size();) {
        const std::size_t begin = at;
        base::next_code_point(title, at);
        const auto letter = title.substr(begin, at - begin);
        if (base::display_width(lines.back()) + base::display_width(letter) > title_columns) {
            if (lines.size() == most_title_lines) {
                lines.back() += "…";
                break;
            }
            lines.emplace_back();
        }
        lines.back() += letter;
    }
    return lines;
}

std::string draw_text(double x, double y, std::string_view attributes, std::string_view text)
{
    return fmt::format("<text x=\"{:.0f}\" y=\"{:.0f}\" {}>{}</text>", x, y, attributes, escape_markup(text));
}

/// Pieces of the legend one behind the other, each with its mark.
class Legend {
public:
    explicit Legend(double y)
        : m_y(y)
    {
    }
    void add(std::string_view mark, const std::string &words)
    {
        m_drawing += fmt::format("<g transform=\"translate({:.0f} {:.0f})\">{}</g>", m_x, m_y - 12, mark);
        m_drawing += draw_text(m_x + 44, m_y, "fill=\"#333333\" font-size=\"14\"", words);
        m_x += 64 + 7.5 * base::display_width(words);
    }
    const std::string &drawing() const { return m_drawing; }

private:
    double m_x = margin;
    double m_y;
    std::string m_drawing;
};

std::string draw_legend(Language language, const model::Indicator &indicator, const IndicatorCourse &course, double y)
{
    Legend legend(y);
    const auto has = [&](model::ValueKind kind) {
        return std::ranges::any_of(indicator.values,
                                   [kind](const model::Value &value) { return value.number && value.kind == kind; });
    };
    if (has(model::ValueKind::Observed))
        legend.add("<path class=\"line observed\" d=\"M0 7H36\"/><circle class=\"mark observed\" cx=\"18\" cy=\"7\" "
                   "r=\"5\"/>",
                   message(language, "value_observed"));
    if (has(model::ValueKind::Target))
        legend.add("<path class=\"line target\" d=\"M0 7H36\"/><path class=\"mark target\" d=\"M18 1L24 7L18 13L12 "
                   "7Z\"/>",
                   message(language, "target_legend"));
    if (has(model::ValueKind::Planned))
        legend.add("<path class=\"line planned\" d=\"M0 7H36\"/><rect class=\"mark planned\" x=\"13\" y=\"2\" "
                   "width=\"10\" height=\"10\"/>",
                   message(language, "value_planned"));
    if (course.drawn_outlook() != nullptr)
        legend.add("<path class=\"outlook-area\" d=\"M0 7L36 1V13Z\"/><path class=\"line outlook\" d=\"M0 7H36\"/>",
                   message(language, "outlook_legend"));
    return legend.drawing();
}

} // namespace

std::string chart_image(const Frame &frame, const PlanView &view, const model::Indicator &indicator)
{
    const IndicatorCourse course = course_of(view, indicator);
    const model::Indicator &shown = view.with_results(indicator);
    const std::string chart = draw_chart(frame.language, shown, {course.drawn_outlook(), course.baseline_year});
    if (chart.empty())
        return {};
    const std::string name =
        full_name(indicator) + (indicator.unit ? say(frame.language, "in_unit", {{"unit", *indicator.unit}}) : "");
    std::string drawing;
    double y = margin + 10;
    for (const std::string &line : title_lines(name)) {
        drawing += draw_text(margin, y, "fill=\"#1a1a1a\" font-size=\"20\" font-weight=\"700\"", line);
        y += title_line;
    }
    drawing += fmt::format("<svg x=\"0\" y=\"{:.0f}\" width=\"{}\" height=\"{}\"", y - 16, width, chart_height)
        + chart.substr(std::string_view("<svg").size());
    y += chart_height;
    drawing += draw_legend(frame.language, shown, course, y);
    y += title_line;
    drawing += draw_text(margin, y, "fill=\"#666666\" font-size=\"12\"", image_source(frame, view));
    const double height = y + margin;
    return fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1:.0f}\" viewBox=\"0 0 {0} "
                       "{1:.0f}\" font-family=\"'Noto Sans JP', 'Noto Sans CJK JP', 'Hiragino Sans', Meiryo, "
                       "sans-serif\"><rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>",
                       width, height)
        + with_ink(std::move(drawing)) + "</svg>\n";
}

} // namespace taikei::render
