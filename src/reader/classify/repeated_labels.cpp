#include "reader/classify/second_look.hpp"

#include "base/text.hpp"
#include "reader/classify/bullet.hpp"
#include "reader/classify/enclosed.hpp"
#include "reader/classify/label.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>

namespace taikei::reader {
namespace {

bool is_short_phrase(std::string_view text)
{
    constexpr std::size_t shortest = 6;
    constexpr std::size_t longest = 48;
    return text.size() >= shortest && text.size() <= longest && !text.contains("。") && !text.contains("、");
}

bool stands_apart(const Element &element, const Element *next)
{
    return element.blank_above > 0 || (element.line != nullptr && element.line->kind == document::Line::Kind::Paragraph)
        || (next != nullptr && (next->kind == Element::Kind::Bullet || next->kind == Element::Kind::Table));
}

bool may_be_label(const std::vector<Element> &elements, std::size_t at)
{
    const Element &element = elements[at];
    const Element *next = at + 1 < elements.size() ? &elements[at + 1] : nullptr;
    if (element.kind == Element::Kind::Bullet && is_strong_bullet(element.bullet))
        return is_short_phrase(element.text) && (next == nullptr || next->bullet != element.bullet);
    return element.kind == Element::Kind::Text && element.line != nullptr && is_short_phrase(element.text)
        && stands_apart(element, next);
}

/// How often each text stands where a label might, by its tight form.
std::unordered_map<std::string, int> count_texts(const std::vector<Element> &elements)
{
    std::unordered_map<std::string, int> times;
    for (std::size_t i = 0; i + 1 < elements.size(); ++i) {
        if (may_be_label(elements, i) && elements[i + 1].kind != Element::Kind::Label)
            ++times[base::fold_tight(elements[i].text)];
    }
    return times;
}

} // namespace

void find_repeated_labels(std::vector<Element> &elements)
{
    constexpr int enough = 3;
    constexpr int enough_if_marked = 2;
    const auto times = count_texts(elements);
    for (std::size_t i = 0; i < elements.size(); ++i) {
        Element &element = elements[i];
        if (!may_be_label(elements, i))
            continue;
        const auto found = times.find(base::fold_tight(element.text));
        const auto enclosed = inside_round_brackets(element.text);
        const bool is_marked = element.kind == Element::Kind::Bullet || enclosed;
        if (found == times.end() || found->second < (is_marked ? enough_if_marked : enough))
            continue;
        element.decorated = is_marked;
        element.kind = Element::Kind::Label;
        element.label = enclosed ? std::string(*enclosed) : bare_label(element.text);
        element.text.clear();
    }
}

} // namespace taikei::reader
