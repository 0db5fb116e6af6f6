#include "reader/classify/second_look.hpp"
#include "reader/heading/heading_annex.hpp"

#include <string>
#include <unordered_map>

namespace taikei::reader {
namespace {

/// The headings of one kind.
struct ActorsOfKind {
    int count = 0;
    int with_departments = 0;

    bool says_who_acts() const { return with_departments >= 3 && with_departments * 2 >= count; }
};

} // namespace

void find_acting_places(std::vector<Element> &elements)
{
    std::unordered_map<std::string, ActorsOfKind> kinds;
    for (const Element &element : elements) {
        if (element.kind != Element::Kind::Heading)
            continue;
        ActorsOfKind &kind = kinds[element.heading->signature()];
        ++kind.count;
        kind.with_departments += element.heading->departments.empty() ? 0 : 1;
    }
    for (Element &element : elements) {
        if (element.kind == Element::Kind::Heading && kinds.at(element.heading->signature()).says_who_acts())
            take_acting_place(*element.heading);
    }
}

} // namespace taikei::reader
