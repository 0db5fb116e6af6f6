#include "reader/classify/second_look.hpp"

#include "base/text.hpp"
#include "model/fiscal_year.hpp"

#include <map>
#include <set>
#include <string>
#include <utility>

namespace taikei::reader {
namespace {

/// May be a title that has neither number nor level word: a short line that stands apart.
bool may_be_bare_title(const Element &element)
{
    constexpr std::size_t longest_title = 90;
    return element.kind == Element::Kind::Text && element.line != nullptr && element.text.size() >= 9
        && element.text.size() <= longest_title && (element.blank_above > 0 || element.starts_page)
        && !element.text.contains("。") && !element.text.contains("、") && !element.text.contains("：")
        && model::find_years(element.text).empty();
}

/// The text of an open label is no title.
bool may_be_title(const std::vector<Element> &elements, std::size_t at)
{
    const bool is_labelled = at > 0 && elements[at - 1].kind == Element::Kind::Label && elements[at - 1].text.empty();
    return may_be_bare_title(elements[at]) && !is_labelled;
}

bool opens_block(const Element &element)
{
    return element.kind == Element::Kind::Label && element.label_kind != LabelKind::Furniture
        && element.label_kind != LabelKind::Glossary;
}

/// How the blocks of one label begin in this document.
struct BlockUse {
    int count = 0;
    int below_heading = 0; ///< the title has one above it already, and is its subtitle
    int apart_by_heading = 0; ///< a heading parts this use from the one before: it needs no title
    int headings_before = -1; ///< at the last use
    std::set<std::string> titles;

    bool is_titled() const
    {
        constexpr int fewest = 2;
        const auto different = static_cast<int>(titles.size());
        return different >= fewest && different * 10 >= count * 8 && below_heading * 2 < count
            && apart_by_heading * 10 < count * 8;
    }
};

/// By the tight label.
std::map<std::string, BlockUse> observe_blocks(const std::vector<Element> &elements)
{
    std::map<std::string, BlockUse> uses;
    int headings = 0;
    for (std::size_t i = 0; i < elements.size(); ++i) {
        headings += elements[i].kind == Element::Kind::Heading ? 1 : 0;
        if (!opens_block(elements[i]))
            continue;
        BlockUse &use = uses[base::fold_tight(elements[i].label)];
        ++use.count;
        use.apart_by_heading += use.headings_before != headings ? 1 : 0;
        use.headings_before = headings;
        if (i == 0 || !may_be_title(elements, i - 1))
            continue;
        use.titles.insert(base::fold_tight(elements[i - 1].text));
        use.below_heading += i > 1 && elements[i - 2].kind == Element::Kind::Heading ? 1 : 0;
    }
    return uses;
}

} // namespace

void find_bare_titles(std::vector<Element> &elements)
{
    const auto uses = observe_blocks(elements);
    for (std::size_t i = 0; i + 1 < elements.size(); ++i) {
        if (!opens_block(elements[i + 1]) || !may_be_title(elements, i)
            || !uses.at(base::fold_tight(elements[i + 1].label)).is_titled())
            continue;
        Heading heading;
        heading.title = base::squeeze(elements[i].text);
        elements[i].kind = Element::Kind::Heading;
        elements[i].heading = std::move(heading);
        elements[i].decorated = true;
    }
}

} // namespace taikei::reader
