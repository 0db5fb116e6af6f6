#include "base/text.hpp"
#include "reader/classify/second_look.hpp"

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace taikei::reader {
namespace {

/// The first cell of its head; empty where it has none.
std::string first_head_of(const Element &table)
{
    const auto &grid = table.table->grid;
    return grid.empty() || grid.front().empty() ? std::string() : base::fold_tight(grid.front().front().cell.text);
}

bool is_bare_label(const Element &element)
{
    return element.kind == Element::Kind::Label && element.text.empty() && element.line != nullptr;
}

bool is_table(const Element &element)
{
    return element.kind == Element::Kind::Table && element.table != nullptr;
}

/// How often a label stands right above a table whose head begins so.
using TablesBelow = std::map<std::pair<std::string, std::string>, int>;

TablesBelow tables_below_labels(const std::vector<Element> &elements)
{
    TablesBelow tables;
    for (std::size_t i = 0; i + 1 < elements.size(); ++i) {
        if (is_bare_label(elements[i]) && is_table(elements[i + 1]))
            ++tables[{base::fold_tight(elements[i].label), first_head_of(elements[i + 1])}];
    }
    return tables;
}

} // namespace

void raise_late_labels(std::vector<Element> &elements)
{
    constexpr int fewest = 2;
    const TablesBelow tables = tables_below_labels(elements);
    const auto heads = [&](const Element &label, const Element &table) {
        const std::string head = first_head_of(table);
        const auto found = tables.find({base::fold_tight(label.label), head});
        return !head.empty() && found != tables.end() && found->second >= fewest;
    };
    for (std::size_t i = 0; i + 1 < elements.size(); ++i) {
        Element &table = elements[i];
        Element &label = elements[i + 1];
        if (!is_table(table) || !is_bare_label(label) || !heads(label, table)
            || (i > 0 && is_bare_label(elements[i - 1])))
            continue;
        const bool heads_next = i + 2 < elements.size() && is_table(elements[i + 2]) && heads(label, elements[i + 2]);
        if (heads_next)
            continue;
        std::swap(table, label);
        ++i;
    }
}

} // namespace taikei::reader
