#include "base/text.hpp"
#include "reader/classify/bullet.hpp"
#include "reader/classify/second_look.hpp"
#include "reader/lexicon.hpp"

#include <algorithm>
#include <string>

namespace taikei::reader {
namespace {

bool is_label_of(const Element &element, LabelKind kind)
{
    return element.kind == Element::Kind::Label && element.label_kind == kind;
}

/// 主な事業 □商店街活性化事業: a whole block on its line.
bool is_line_of_measures(const Element &element)
{
    return is_label_of(element, LabelKind::Measures) && !element.text.empty();
}

/// The headings of one kind above `at`, nearest first, as many as have no measures; not more than `most`.
std::vector<std::size_t> headings_without_measures(const std::vector<Element> &elements, std::size_t at,
                                                   std::size_t most)
{
    constexpr std::size_t farthest = 40;
    std::vector<std::size_t> found;
    for (std::size_t i = at; i-- > 0 && at - i < farthest && found.size() < most;) {
        const Element &element = elements[i];
        if (element.kind == Element::Kind::Table || is_label_of(element, LabelKind::Measures))
            break;
        if (element.kind != Element::Kind::Heading)
            continue;
        const bool is_next = found.empty()
            || (element.heading->signature() == elements[found.back()].heading->signature()
                && element.heading->number + 1 == elements[found.back()].heading->number);
        if (!is_next)
            break;
        found.push_back(i);
    }
    return found;
}

/// 町民 alone or before its first item.
bool begins_role(const std::vector<Element> &elements, std::size_t at)
{
    constexpr std::size_t longest = 180; ///< in bytes
    const Element &element = elements[at];
    if (element.line == nullptr || element.text.size() > longest || element.kind == Element::Kind::Bullet)
        return false;
    const auto words = base::squeezed_words(element.line->text);
    if (words.empty())
        return false;
    std::string behind = words.size() > 1 ? words[1] : std::string();
    const bool has_item = words.size() > 1 ? !take_bullet(behind).empty()
                                           : at + 1 < elements.size() && elements[at + 1].kind == Element::Kind::Bullet;
    const std::string tight = base::fold_tight(words.front());
    return has_item && Lexicon::get().names_actors(tight);
}

/// 町民 of 町民　◎隣近所であいさつを交わしましょう。
std::string first_word(std::string_view text)
{
    const std::string squeezed = base::squeeze(text);
    return squeezed.substr(0, squeezed.find(' '));
}

/// …、学校の内外に安心して / それぞれの役割 / 過ごせる場所が必要です。: the title of the box below stands between two
/// columns of text.
bool parts_sentence(const std::vector<Element> &elements, std::size_t at)
{
    constexpr int shortest_line = 24; ///< in display columns: no title
    if (at == 0 || at + 1 >= elements.size())
        return false;
    const Element &above = elements[at - 1];
    const Element &below = elements[at + 1];
    return above.kind == Element::Kind::Text && below.kind == Element::Kind::Text && !above.text.ends_with("。")
        && base::display_width(above.text) >= shortest_line && below.text.size() > 0
        && !Lexicon::get().names_actors(base::fold_tight(first_word(below.text)))
        && !(above.text.starts_with("（") && above.text.ends_with("）")); // （福祉課、学校教育課）
}

/// Where the first role stands below the label at `at`, which another label follows at once, or which parts a sentence;
/// 0 where there is none.
std::size_t find_first_role(const std::vector<Element> &elements, std::size_t at)
{
    constexpr std::size_t farthest = 20;
    const auto is_known_label = [](const Element &element) {
        return element.kind == Element::Kind::Label && element.label_kind && element.text.empty();
    };
    const bool is_above_label = at + 1 < elements.size() && is_known_label(elements[at + 1])
        && !is_label_of(elements[at + 1], LabelKind::Roles);
    if (!is_above_label && !parts_sentence(elements, at))
        return 0;
    for (std::size_t i = at + 2; i < std::min(elements.size(), at + farthest); ++i) {
        const Element &element = elements[i];
        if (element.kind == Element::Kind::Heading || element.kind == Element::Kind::Table || is_known_label(element))
            return 0;
        if (begins_role(elements, i))
            return i > at + 2 || !is_above_label ? i : 0;
    }
    return 0;
}

} // namespace

void return_torn_measures(std::vector<Element> &elements)
{
    using Step = std::ptrdiff_t;
    for (std::size_t at = 0; at + 1 < elements.size(); ++at) {
        std::size_t end = at;
        while (end < elements.size() && is_line_of_measures(elements[end]))
            ++end;
        if (end < at + 2)
            continue;
        const auto headings = headings_without_measures(elements, at, end - at);
        if (headings.size() == end - at) {
            // The last stands where it belongs; each of the others goes above the heading behind its own.
            for (std::size_t i = 0; i + 1 < headings.size(); ++i) {
                const std::size_t above = headings[headings.size() - 2 - i] + i;
                std::rotate(elements.begin() + static_cast<Step>(above), elements.begin() + static_cast<Step>(at + i),
                            elements.begin() + static_cast<Step>(at + i + 1));
            }
        }
        at = end - 1;
    }
}

void return_torn_roles(std::vector<Element> &elements)
{
    using Step = std::ptrdiff_t;
    for (std::size_t at = 0; at < elements.size(); ++at) {
        if (!is_label_of(elements[at], LabelKind::Roles) || !elements[at].text.empty())
            continue;
        const std::size_t role = find_first_role(elements, at);
        if (role > 0)
            std::rotate(elements.begin() + static_cast<Step>(at), elements.begin() + static_cast<Step>(at + 1),
                        elements.begin() + static_cast<Step>(role));
    }
}

void return_marked_words(std::vector<Element> &elements)
{
    for (std::size_t at = 1; at < elements.size(); ++at) {
        Element &element = elements[at];
        const Element &above = elements[at - 1];
        const bool may_go_on = element.kind == Element::Kind::Note && element.line != nullptr
            && element.blank_above == 0 && above.kind == Element::Kind::Text && !above.text.ends_with("。");
        if (!may_go_on)
            continue;
        // ＊1の組織率は高いものの
        const std::u32string line = base::to_utf32(base::trim(element.line->text));
        const std::size_t word = line.find_first_not_of(U"＊*※0123456789０１２３４５６７８９");
        if (word == std::u32string::npos || word < 2 || !base::is_hiragana(line[word]))
            continue;
        element.kind = Element::Kind::Text;
        element.text = base::trim(element.line->text);
        element.label.clear();
    }
}

} // namespace taikei::reader
