#include "reader/classify/second_look.hpp"

#include "base/text.hpp"
#include "reader/classify/enclosed.hpp"

#include <map>
#include <set>
#include <string>
#include <utility>

namespace taikei::reader {
namespace {

/// What the rows of a table are called, its head left out.
std::string row_names(const document::Table &table)
{
    std::string names;
    for (std::size_t r = 1; r < table.grid.size(); ++r)
        names += base::fold_tight(table.grid[r].front().cell.text) + '|';
    return names;
}

bool names_table(const std::vector<Element> &elements, std::size_t at)
{
    const Element &element = elements[at];
    return element.kind == Element::Kind::Label && !element.label_kind && element.decorated && element.text.empty()
        && !element.label.empty() && at + 1 < elements.size() && elements[at + 1].kind == Element::Kind::Table
        && elements[at + 1].table->grid.size() > 1;
}

} // namespace

void find_table_titles(std::vector<Element> &elements)
{
    constexpr std::size_t fewest = 2;
    std::map<std::string, std::set<std::string>> titles;
    for (std::size_t i = 0; i < elements.size(); ++i) {
        if (names_table(elements, i))
            titles[row_names(*elements[i + 1].table)].insert(elements[i].label);
    }
    for (std::size_t i = 0; i < elements.size(); ++i) {
        if (!names_table(elements, i) || titles[row_names(*elements[i + 1].table)].size() < fewest)
            continue;
        Heading heading;
        const auto *line = elements[i].line;
        const auto printed = line != nullptr ? take_enclosed(base::trim(line->text)) : std::nullopt;
        heading.title = printed && printed->rest.empty() ? base::squeeze(printed->inside) : elements[i].label;
        elements[i].kind = Element::Kind::Heading;
        elements[i].heading = std::move(heading);
    }
}

} // namespace taikei::reader
