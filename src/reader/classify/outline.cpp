#include "reader/classify/second_look.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace taikei::reader {
namespace {

int outline_of(const Element &element)
{
    const bool is_marked_up = element.line != nullptr && element.line->kind == document::Line::Kind::Heading;
    return is_marked_up ? element.line->heading_level : 0;
}

/// How deep the headings of one level word stand in the file's outline.
struct LevelDepths {
    std::map<int, int> count_at; ///< by depth; 0 for headings that are none in the outline
    int count = 0;

    /// That of nearly all of them; 0 where they have none in common.
    int common() const
    {
        const auto most = std::ranges::max_element(count_at, {}, [](const auto &at) { return at.second; });
        return most->second * 10 >= count * 9 ? most->first : 0;
    }
};

/// Each level word has a depth of its own, and there are at least two: in a file whose headings are all marked alike,
/// or by the size of their letters, the marks say nothing.
bool follows_levels(const std::vector<Element> &elements)
{
    std::map<std::string, LevelDepths> levels;
    for (const Element &element : elements) {
        if (element.kind != Element::Kind::Heading || element.heading->level.empty())
            continue;
        LevelDepths &depths = levels[element.heading->level];
        ++depths.count;
        ++depths.count_at[outline_of(element)];
    }
    std::set<int> taken;
    return levels.size() > 1 && std::ranges::all_of(levels, [&](const auto &level) {
               const int depth = level.second.common();
               return depth > 0 && taken.insert(depth).second;
           });
}

} // namespace

void settle_outline(std::vector<Element> &elements)
{
    if (!follows_levels(elements))
        return;
    for (Element &element : elements) {
        if (element.kind == Element::Kind::Heading)
            element.heading->outline = outline_of(element);
    }
}

} // namespace taikei::reader
