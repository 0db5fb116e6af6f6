#include "base/character.hpp"
#include "base/text.hpp"
#include "reader/classify/second_look.hpp"
#include "reader/classify/take_off.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace taikei::reader {
namespace {

/// How many circled numbers the text has; `begins` says whether one begins it.
struct CircledNumbers {
    std::size_t count = 0;
    bool begins = false;
};

CircledNumbers circled_numbers_in(std::string_view text)
{
    CircledNumbers found;
    for (std::size_t at = 0; at < text.size();) {
        const bool is_first = at == 0;
        const char32_t c = base::next_code_point(text, at);
        if (!base::is_circled_number(c))
            continue;
        ++found.count;
        found.begins = found.begins || is_first;
    }
    return found;
}

/// The line below goes on with the list: with a number, with what a bracket holds, or with text before a number.
bool goes_on_with_sources(const Element &source, const Element &below)
{
    constexpr int narrowest = 60; ///< in display columns: a list that the page's width wrapped
    constexpr std::size_t longest_rest = 600; ///< in bytes
    if (below.line == nullptr || below.blank_above > 0 || below.starts_page || below.line->text.size() > longest_rest)
        return false;
    const std::string_view text = below.line->text;
    const bool is_cut = base::display_width(source.text) >= narrowest;
    const bool is_in_bracket = base::count_open_brackets(source.text) > 0 && base::count_open_brackets(text) < 0;
    const CircledNumbers numbers = circled_numbers_in(text);
    const bool is_text = below.kind == Element::Kind::Text;
    return is_in_bracket || (is_cut && (numbers.begins || (is_text && numbers.count > 0 && !text.contains("。"))));
}

} // namespace

void join_sources(std::vector<Element> &elements)
{
    std::vector<bool> joined(elements.size(), false);
    for (std::size_t i = 0; i < elements.size(); ++i) {
        Element &source = elements[i];
        if (source.kind != Element::Kind::Source || circled_numbers_in(source.text).count == 0)
            continue;
        for (; i + 1 < elements.size() && goes_on_with_sources(source, elements[i + 1]); ++i) {
            source.text += base::trim(elements[i + 1].line->text);
            joined[i + 1] = true;
        }
    }
    take_off(elements, joined);
}

} // namespace taikei::reader
