#include "reader/classify/second_look.hpp"

#include "base/text.hpp"
#include "model/fiscal_year.hpp"
#include "reader/heading/heading_annex.hpp"
#include "reader/lexicon.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace taikei::reader {
namespace {

/// 空家対策 of （空家対策） and 消防団の充実強化〔再掲1-1〕 of （消防団の充実強化）〔再掲1-1〕, each alone above an
/// item of a list; none for any other line.
std::optional<std::string> bracketed_title(const std::vector<Element> &elements, std::size_t at)
{
    constexpr std::size_t longest = 120; ///< in bytes
    const Element &element = elements[at];
    if (element.kind != Element::Kind::Text || element.text.size() > longest || at + 1 == elements.size()
        || elements[at + 1].kind != Element::Kind::Bullet || !element.text.starts_with("（"))
        return std::nullopt;
    static const RE2 pattern(R"(^（([^（）。：:]{3,})）((?:[〔［【(（][^〕］】)）]{2,}[〕］】)）])?)$)");
    std::string title;
    std::string mark;
    if (!RE2::FullMatch(element.text, pattern, &title, &mark) || !model::find_years(title).empty()
        || Lexicon::get().is_office(title))
        return std::nullopt;
    return title + mark;
}

} // namespace

void find_bracketed_titles(std::vector<Element> &elements)
{
    constexpr std::size_t fewest = 3;
    std::vector<std::pair<std::size_t, std::string>> titles;
    for (std::size_t i = 0; i < elements.size(); ++i) {
        if (auto title = bracketed_title(elements, i))
            titles.emplace_back(i, std::move(*title));
    }
    if (titles.size() < fewest)
        return;
    for (auto &[at, title] : titles) {
        Heading heading;
        heading.title = std::move(title);
        take_annexes(heading);
        elements[at].kind = Element::Kind::Heading;
        elements[at].heading = std::move(heading);
        elements[at].decorated = true;
    }
}

} // namespace taikei::reader
