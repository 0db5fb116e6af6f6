#include "reader/classify/second_look.hpp"

#include "base/text.hpp"
#include "reader/classify/bullet.hpp"
#include "reader/classify/label.hpp"
#include "reader/table/head.hpp"

#include <algorithm>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace taikei::reader {
namespace {

/// The title that the line may be, in its tight form; empty for any other.
std::string title_of_line(const Element &element)
{
    constexpr std::size_t longest = 90; ///< in bytes
    if (element.kind == Element::Kind::Heading && element.heading)
        return base::fold_tight(element.heading->title);
    const bool may_be = element.kind == Element::Kind::Text || element.kind == Element::Kind::Bullet
        || (element.kind == Element::Kind::Label && !element.label_kind && element.text.empty());
    if (!may_be || element.line == nullptr || element.line->text.size() > longest)
        return {};
    std::string text(base::trim(element.line->text));
    take_bullet(text);
    return base::fold_tight(bare_label(text));
}

/// 指標 | 現状値 | 目標値: one of its first rows heads what is aimed at.
bool has_goals(const document::Table &table)
{
    constexpr std::size_t most_heads = 2;
    const auto heads = std::span(table.grid).first(std::min(most_heads, table.grid.size()));
    return std::ranges::any_of(heads, [](const auto &row) {
        return std::ranges::any_of(
            row, [](const auto &cell) { return look_up_head(cell.cell.text)->kind == model::ValueKind::Target; });
    });
}

/// Nothing but what belongs to a table stands between the line and a table of goals.
bool heads_goals(const std::vector<Element> &elements, std::size_t line)
{
    constexpr std::size_t most_between = 2;
    for (std::size_t i = line + 1; i < std::min(elements.size(), line + 2 + most_between); ++i) {
        switch (elements[i].kind) {
        case Element::Kind::Table: return has_goals(*elements[i].table);
        case Element::Kind::Caption:
        case Element::Kind::UnitLine:
        case Element::Kind::Note: break;
        default: return false;
        }
    }
    return false;
}

} // namespace

void find_titles_again(std::vector<Element> &elements)
{
    constexpr std::size_t fewest = 2;
    std::set<std::string> with_blocks; ///< titles of headings that ◆現状と課題 or the like stands right below
    std::set<std::string> left; ///< those of them that another heading followed
    std::string last;
    std::vector<std::size_t> again;
    for (std::size_t i = 0; i < elements.size(); ++i) {
        const Element &element = elements[i];
        if (element.kind == Element::Kind::Label && element.label_kind && !last.empty()) {
            with_blocks.insert(last);
            continue;
        }
        const bool is_heading = element.kind == Element::Kind::Heading;
        const bool is_part = element.heading && element.heading->part != 0;
        const bool may_be_again = !is_part && !left.empty() && heads_goals(elements, i);
        if (!is_heading && !may_be_again)
            continue;
        const std::string title = title_of_line(element);
        if (may_be_again && left.contains(title))
            again.push_back(i);
        if (!is_heading)
            continue;
        if (with_blocks.contains(last))
            left.insert(last);
        last = title;
    }
    if (again.size() < fewest)
        return;
    for (const std::size_t i : again)
        elements[i].names_again = true;
}

} // namespace taikei::reader
