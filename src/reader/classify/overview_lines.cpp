#include "base/text.hpp"
#include "reader/classify/label.hpp"
#include "reader/classify/second_look.hpp"
#include "reader/loose/torn_line.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace taikei::reader {
namespace {

using Counts = std::map<std::string, int>;

/// How often each level word stands in headings with a number.
Counts count_levels(const std::vector<Element> &elements)
{
    Counts counts;
    for (const Element &element : elements) {
        if (element.kind == Element::Kind::Heading && element.heading && !element.heading->code.empty()
            && !element.heading->level.empty())
            ++counts[element.heading->level];
    }
    return counts;
}

/// 基本方針 施策 取組: level words alone, two of which head the details. Empty for any other line.
std::set<std::string> levels_of_overview(const Element &element, const Counts &counts)
{
    constexpr std::size_t longest = 90; ///< in bytes
    constexpr std::size_t fewest = 2;
    if (element.line == nullptr || element.line->text.size() > longest || !element.line->text.contains(' ')
        || element.line->text.contains('\t'))
        return {};
    std::set<std::string> used;
    for (const std::string &word : squeezed_words(element.line->text)) {
        if (!is_level_label(word))
            return {};
        const auto found = counts.find(bare_label(word));
        if (found != counts.end() && found->second >= 2)
            used.insert(found->first);
    }
    return used.size() >= fewest ? used : std::set<std::string>();
}

/// The heading of a detail, or of the next chapter.
bool ends_overview(const Element &element, const std::set<std::string> &levels)
{
    return element.kind == Element::Kind::Heading && element.heading
        && (element.heading->part != 0 || levels.contains(element.heading->level));
}

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

void add_titles(const Element &element, DrawnTitles &titles)
{
    if (element.line != nullptr)
        add_numbered_titles(element.line->text, titles);
    if (element.table == nullptr)
        return;
    for (const auto &row : element.table->grid) {
        for (const auto &cell : row)
            add_numbered_titles(cell.cell.text, titles);
    }
}

bool explains(const Element &element)
{
    return element.kind == Element::Kind::Term || element.kind == Element::Kind::Note;
}

using ElementPlace = std::vector<Element>::iterator;

/// Where a tree drawn below 【施策の体系】 ends whose numbered titles head what follows its next label: `at` for
/// anything else.
ElementPlace find_end_of_drawing(ElementPlace at, ElementPlace end)
{
    constexpr std::ptrdiff_t most_lines = 60;
    constexpr std::ptrdiff_t looked_at = 100;
    constexpr std::size_t fewest = 2;
    if (at->kind != Element::Kind::Label || !at->decorated || !at->text.empty()
        || !(at->label.ends_with("体系") || at->label.ends_with("体系図")))
        return at;
    DrawnTitles drawn;
    auto last = at + 1;
    for (; last != end && !(last->kind == Element::Kind::Label && last->decorated); ++last) {
        const bool is_prose = last->line != nullptr && !explains(*last) && last->line->text.ends_with("。");
        if (last - at > most_lines || is_prose)
            return at;
        if (!explains(*last))
            add_titles(*last, drawn);
    }
    DrawnTitles headed;
    for (auto below = last; below != end && below - last < looked_at; ++below) {
        if (below->heading && drawn.contains(base::fold_tight(below->heading->title)))
            headed.insert(base::fold_tight(below->heading->title));
    }
    return headed.size() >= fewest && headed.size() == drawn.size() ? last : at;
}

void remove_drawings(std::vector<Element> &elements)
{
    auto kept = elements.begin();
    for (auto at = elements.begin(); at != elements.end();) {
        const auto end = find_end_of_drawing(at, elements.end());
        for (const auto first = at; at != std::max(end, first + 1); ++at) {
            if (end != first && !explains(*at))
                continue;
            if (kept != at)
                *kept = std::move(*at);
            ++kept;
        }
    }
    elements.erase(kept, elements.end());
}

} // namespace

void remove_overviews(std::vector<Element> &elements)
{
    constexpr std::ptrdiff_t most_lines = 400;
    remove_drawings(elements);
    const Counts counts = count_levels(elements);
    if (counts.size() < 2)
        return;
    auto kept = elements.begin();
    for (auto at = elements.begin(); at != elements.end(); ++at) {
        if (const auto levels = levels_of_overview(*at, counts); !levels.empty()) {
            const auto last = elements.end() - at > most_lines ? at + most_lines : elements.end();
            const auto end = std::find_if(at, last, [&](const Element &e) { return ends_overview(e, levels); });
            if (end != last)
                at = end;
        }
        if (kept != at)
            *kept = std::move(*at);
        ++kept;
    }
    elements.erase(kept, elements.end());
}

} // namespace taikei::reader
