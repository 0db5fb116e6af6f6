#include "reader/classify/printed_number.hpp"
#include "reader/classify/second_look.hpp"

#include "reader/lexicon.hpp"
#include "reader/loose/loose_words.hpp"

#include <string>
#include <vector>

/// Indicators as numbered lines, as documents for readers of screens have them.
namespace taikei::reader {
namespace {

/// Behind the lines below `at` that state values and nothing else; `at` + 1 where there is none.
std::size_t behind_values(const std::vector<Element> &elements, std::size_t at)
{
    constexpr std::size_t most_lines = 6;
    std::size_t next = at + 1;
    while (next < elements.size() && next <= at + most_lines && elements[next].line != nullptr
           && elements[next].kind != Element::Kind::Heading
           && stated_by_labelled_line(elements[next].line->text) == Stated::Values)
        ++next;
    return next;
}

/// (1)新規創業者数 現状(令和4年度)12人 目標(令和9年度)20人, or (1)新規創業者数 above two such values, and nothing more
/// below it.
bool numbers_indicator(const std::vector<Element> &elements, std::size_t at)
{
    constexpr std::size_t longest = 300; ///< in bytes
    const Element &element = elements[at];
    if (!is_numbered_only(element) || !is_item_numbering(element.heading->numbering)
        || element.heading->title.size() > longest)
        return false;
    if (stated_by_labelled_line(element.heading->title) == Stated::NameAndValues)
        return true;
    const std::size_t next = behind_values(elements, at);
    return next > at + 2
        && (next == elements.size() || elements[next].kind == Element::Kind::Heading
            || (elements[next].kind == Element::Kind::Label && elements[next].text.empty()));
}

} // namespace

void return_numbered_indicators(std::vector<Element> &elements)
{
    bool in_indicators = false;
    for (std::size_t i = 0; i < elements.size(); ++i) {
        Element &element = elements[i];
        if (element.kind == Element::Kind::Label)
            in_indicators = element.label_kind == LabelKind::Indicators;
        if (element.kind != Element::Kind::Heading || !element.heading)
            continue;
        if (!in_indicators || !numbers_indicator(elements, i)) {
            in_indicators = false;
            continue;
        }
        element.kind = Element::Kind::Text;
        element.text = element.heading->title;
        element.heading.reset();
    }
}

} // namespace taikei::reader
