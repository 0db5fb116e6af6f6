#include "base/text.hpp"
#include "reader/classify/second_look.hpp"
#include "reader/classify/take_off.hpp"

#include <string>
#include <unordered_set>
#include <vector>

namespace taikei::reader {
namespace {

/// The titles of all headings, without spaces.
std::unordered_set<std::string> find_all_titles(const std::vector<Element> &elements)
{
    std::unordered_set<std::string> titles;
    for (const Element &element : elements) {
        if (element.kind == Element::Kind::Heading)
            titles.insert(base::fold_tight(element.heading->title));
    }
    return titles;
}

/// 基本方針１ 町内を行き来できる交通網 / をつくる below 1 町内を行き来できる交通網をつくる: another heading is printed
/// whole, so the short line goes on with the title.
bool is_whole_elsewhere(const std::vector<Element> &elements, std::size_t at,
                        const std::unordered_set<std::string> &titles)
{
    constexpr std::size_t longest_rest = 90; ///< in bytes
    const Element &heading = elements[at];
    if (heading.kind != Element::Kind::Heading || heading.line == nullptr || at + 1 >= elements.size()
        || heading.heading->level.empty() || heading.heading->title.empty())
        return false;
    const Element &rest = elements[at + 1];
    return rest.kind == Element::Kind::Text && rest.line != nullptr && rest.blank_above == 0 && !rest.starts_page
        && rest.text.size() <= longest_rest && !rest.text.contains("。")
        && titles.contains(base::fold_tight(heading.heading->title + rest.text));
}

} // namespace

void join_titles_printed_whole(std::vector<Element> &elements)
{
    const auto titles = find_all_titles(elements);
    join_rests_of_titles(elements, [&](std::size_t at) { return is_whole_elsewhere(elements, at, titles); });
}

} // namespace taikei::reader
