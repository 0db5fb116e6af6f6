#include "base/text.hpp"
#include "reader/classify/second_look.hpp"
#include "reader/table/head.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace taikei::reader {
namespace {

using DrawnTitles = std::set<std::string>;

/// Adds what stands behind a number in this text, whose parts wide gaps part.
void add_numbered_titles(std::string_view text, DrawnTitles &titles)
{
    for (const auto part : base::split(text, "  ")) {
        const auto heading = parse_heading(base::trim(part));
        if (heading && !heading->code.empty() && !heading->title.empty())
            titles.insert(base::fold_tight(heading->title));
    }
}

/// (1) 相談の体制づくり / (2) 多様な保育の提 / 供: the titles in a cell, each wrapped by its edge.
void add_titles_of_cell(std::string_view text, DrawnTitles &titles)
{
    std::string title;
    for (const auto line : base::split(text, "\n")) {
        const auto heading = parse_heading(base::trim(line));
        if (heading && !heading->code.empty() && !title.empty())
            add_numbered_titles(std::exchange(title, {}), titles);
        title += line;
    }
    add_numbered_titles(title, titles);
}

void add_titles(const Element &element, DrawnTitles &titles)
{
    if (element.line != nullptr)
        add_numbered_titles(element.line->text, titles);
    if (element.table == nullptr)
        return;
    for (const auto &row : element.table->grid) {
        for (const auto &cell : row)
            add_titles_of_cell(cell.cell.text, titles);
    }
}

bool explains(const Element &element)
{
    return element.kind == Element::Kind::Term || element.kind == Element::Kind::Note;
}

/// 基本方針 | 分野 | 重点: which of the titles are marked stands in the table alone.
bool marks_titles(const Element &element)
{
    if (element.table == nullptr || element.table->grid.size() < 2)
        return false;
    return std::ranges::any_of(element.table->grid.front(),
                               [](const auto &cell) { return heads_marks(*look_up_head(cell.cell.text)); });
}

using ElementPlace = std::vector<Element>::iterator;

bool names_tree(std::string_view title)
{
    return title.ends_with("体系") || title.ends_with("体系図");
}

bool labels_tree(const Element &element)
{
    return element.kind == Element::Kind::Label && element.decorated && element.text.empty()
        && names_tree(element.label);
}

/// ２ 施策の体系, a part of the chapter before those of the text.
bool titles_chapter_of_tree(const Element &element)
{
    return element.kind == Element::Kind::Heading && element.heading->level.empty()
        && names_tree(element.heading->title);
}

/// 第４章 …, 基本目標1 …: the text that the tree announced.
bool begins_text(const Element &element)
{
    return element.kind == Element::Kind::Heading && (element.heading->part != 0 || !element.heading->level.empty());
}

/// What heads the text: titles of headings, on the line below where they stand there.
void add_headed(const Element &element, const Element *above, DrawnTitles &headed)
{
    if (element.heading) {
        headed.insert(base::fold_tight(element.heading->title));
        return;
    }
    const bool is_below_number =
        above != nullptr && above->kind == Element::Kind::Heading && above->heading->title.empty();
    if (is_below_number && element.kind == Element::Kind::Text)
        headed.insert(base::fold_tight(element.text));
}

/// ３ 計画の推進 below ２ 計画の体系: the next part of the same chapter.
bool follows_in_chapter(const Heading &tree, const Element &element)
{
    constexpr std::size_t longest = 90; ///< in bytes
    if (element.line == nullptr || element.line->text.size() > longest || element.kind == Element::Kind::Bullet)
        return false;
    const auto heading = parse_heading(element.line->text);
    return heading && tree.number > 0 && heading->number == tree.number + 1 && heading->signature() == tree.signature();
}

/// 第２章 施策の体系 or ３－４ 施策の体系, the plan's whole tree: its levels, too, have headings in it, which come
/// again where the text begins, and cells are torn or wrapped. `at` for any other chapter.
ElementPlace find_end_of_tree_chapter(ElementPlace at, ElementPlace end)
{
    constexpr std::ptrdiff_t most_lines = 200;
    constexpr std::size_t fewest = 4;
    constexpr std::size_t share = 5; ///< four of five titles come again
    DrawnTitles drawn;
    DrawnTitles levels;
    const auto ends = [&](const Element &element) {
        if (follows_in_chapter(*at->heading, element))
            return true;
        if (element.kind != Element::Kind::Heading)
            return false;
        const Heading &heading = *element.heading;
        if (heading.part != 0)
            return heading.code != at->heading->code || heading.title != at->heading->title;
        return !heading.level.empty() && !heading.code.empty()
            && !levels.insert(heading.level + ' ' + heading.code).second;
    };
    auto last = at + 1;
    for (; last != end && !ends(*last); ++last) {
        const bool is_prose = last->line != nullptr && !explains(*last) && last->line->text.ends_with("。");
        if (last - at > most_lines || is_prose)
            return at;
        if (!explains(*last))
            add_titles(*last, drawn);
    }
    DrawnTitles headed;
    for (auto below = last; below != end; ++below)
        add_headed(*below, below == last ? nullptr : &*(below - 1), headed);
    const auto come_again = static_cast<std::size_t>(
        std::ranges::count_if(drawn, [&](const auto &title) { return headed.contains(title); }));
    if (come_again < fewest || come_again * share < drawn.size() * (share - 1))
        return at;
    for (auto below = last; below != end; ++below)
        below->is_in_overview |= below->heading && drawn.contains(base::fold_tight(below->heading->title));
    return last;
}

/// Where a tree drawn below 【施策の体系】 ends whose numbered titles head what follows its next label: `at` for
/// anything else.
ElementPlace find_end_of_drawing(ElementPlace at, ElementPlace end)
{
    constexpr std::ptrdiff_t most_lines = 60;
    constexpr std::ptrdiff_t looked_at_below_label = 100;
    constexpr std::ptrdiff_t looked_at_below_chapter = 4000; ///< its tree is that of the whole plan
    constexpr std::size_t fewest = 2;
    const bool is_chapter = titles_chapter_of_tree(*at);
    if (!is_chapter && !labels_tree(*at))
        return at;
    // ３－４ 施策の体系 / 基本目標1 / 脱炭素: levels have headings in it.
    if (is_chapter && (at->heading->part != 0 || (at + 1 != end && begins_text(*(at + 1)))))
        return find_end_of_tree_chapter(at, end);
    DrawnTitles drawn;
    auto last = at + 1;
    const auto ends = [&](const Element &element) {
        return (element.kind == Element::Kind::Label && element.decorated) || (is_chapter && begins_text(element));
    };
    for (; last != end && !ends(*last); ++last) {
        const bool is_prose = last->line != nullptr && !explains(*last) && last->line->text.ends_with("。");
        if (last - at > most_lines || is_prose)
            return at;
        if (!explains(*last))
            add_titles(*last, drawn);
    }
    DrawnTitles headed;
    const std::ptrdiff_t looked_at = is_chapter ? looked_at_below_chapter : looked_at_below_label;
    for (auto below = last; below != end && below - last < looked_at; ++below) {
        if (below->heading && drawn.contains(base::fold_tight(below->heading->title)))
            headed.insert(base::fold_tight(below->heading->title));
    }
    if (headed.size() >= fewest && headed.size() == drawn.size())
        return last;
    // ２ 計画の体系 / 基本目標 / 基本施策 / (1) … / 基本目標1: the columns of the tree follow one another.
    // A table of them says what a drawing does not: levels, offices.
    const bool is_torn = is_chapter && last != end && last->heading && !last->heading->code.empty()
        && std::none_of(at, last, [](const Element &element) { return element.table != nullptr; });
    return is_torn ? find_end_of_tree_chapter(at, end) : at;
}

} // namespace

void remove_drawn_trees(std::vector<Element> &elements)
{
    auto kept = elements.begin();
    for (auto at = elements.begin(); at != elements.end();) {
        const auto end = find_end_of_drawing(at, elements.end());
        for (const auto first = at; at != std::max(end, first + 1); ++at) {
            if (end != first && !explains(*at) && !marks_titles(*at))
                continue;
            if (kept != at)
                *kept = std::move(*at);
            ++kept;
        }
    }
    elements.erase(kept, elements.end());
}

} // namespace taikei::reader
