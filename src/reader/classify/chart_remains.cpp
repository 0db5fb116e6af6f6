#include "base/text.hpp"
#include "document/display_line.hpp"
#include "reader/classify/bullet.hpp"
#include "reader/classify/line_beginning.hpp"
#include "reader/classify/second_look.hpp"

#include <algorithm>

namespace taikei::reader {
namespace {

/// 図15 …, グラフ3 …: a picture, not a table.
bool is_caption_of_picture(const Element &element)
{
    return element.kind == Element::Kind::Caption && element.table == nullptr && element.line != nullptr
        && begins_with_any(base::trim(element.line->text), {"図", "グラフ"});
}

/// (%), 93.5　91.8, H25　H30: no word longer than a legend's. A heading or an item of a list may follow a picture whose
/// caption stands below it.
bool may_be_of_chart(const Element &element)
{
    constexpr int widest_word = 24; ///< in columns
    constexpr int deep_indent = 3;
    const bool is_item = element.kind == Element::Kind::Bullet && !is_strong_bullet(element.bullet);
    if (element.line == nullptr || element.kind == Element::Kind::Heading || element.kind == Element::Kind::Label
        || element.kind == Element::Kind::Note || element.kind == Element::Kind::Term || is_item || element.decorated
        || element.line->text.contains("。"))
        return false;
    const auto segments = document::find_segments(element.line->text);
    const bool is_short = std::ranges::all_of(
        segments, [](const document::Segment &segment) { return segment.end - segment.begin <= widest_word; });
    const bool has_figure = element.line->text.find_first_of("0123456789%") != std::string::npos;
    return is_short && (segments.size() > 1 || element.indent >= deep_indent || has_figure);
}

} // namespace

bool is_caption_of_photo(std::string_view line, double size, double text_size)
{
    constexpr double smaller = 0.9;
    constexpr std::size_t longest_caption = 120; ///< in bytes
    return base::trim(line).starts_with("▲") && line.size() <= longest_caption && !line.contains("。")
        && size < smaller * text_size;
}

void remove_chart_remains(std::vector<Element> &elements, double text_size)
{
    bool in_chart = false;
    std::erase_if(elements, [&](const Element &element) {
        // Behind the sign, which may come from another font.
        if (element.line != nullptr && !element.line->runs.empty()
            && is_caption_of_photo(element.line->text, element.line->runs.back().style.size, text_size))
            return true;
        if (is_caption_of_picture(element)) {
            in_chart = true;
            return false;
        }
        in_chart = in_chart && may_be_of_chart(element);
        return in_chart;
    });
}

} // namespace taikei::reader
