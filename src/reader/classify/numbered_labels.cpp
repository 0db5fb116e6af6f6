#include "reader/classify/second_look.hpp"

#include "base/text.hpp"
#include "reader/lexicon.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace taikei::reader {
namespace {

/// The titles of one signature, and the headings with a level word below which each was met.
using Titles = std::map<std::string, std::set<std::string>>;

bool is_numbered_only(const Element &element)
{
    return element.kind == Element::Kind::Heading && element.heading && element.heading->level.empty()
        && element.heading->part == 0 && !element.heading->title.empty() && !element.table;
}

std::string key_of(const Heading &heading)
{
    return heading.code + '|' + base::fold_tight(heading.title);
}

std::map<std::string, Titles> collect(const std::vector<Element> &elements)
{
    std::map<std::string, Titles> titles;
    std::string above;
    for (const Element &element : elements) {
        if (element.kind != Element::Kind::Heading || !element.heading)
            continue;
        if (is_numbered_only(element))
            titles[element.heading->signature()][key_of(*element.heading)].insert(above);
        else
            above = element.heading->level + key_of(*element.heading);
    }
    return titles;
}

/// Nearly all titles of the signature come again, and there are two at least: a list and the details that repeat it
/// stand below the same heading, and do not count.
bool are_labels(const Titles &titles)
{
    const auto repeated = std::ranges::count_if(titles, [](const auto &title) { return title.second.size() > 1; });
    return repeated >= 2 && repeated * 10 >= static_cast<std::ptrdiff_t>(titles.size()) * 7;
}

void make_label(Element &element)
{
    element.kind = Element::Kind::Label;
    element.label = element.heading->title;
    element.label_kind = Lexicon::get().label(base::fold_tight(element.label));
    element.decorated = true;
    element.text.clear();
}

/// The number that a label or heading without level word was printed with; none for other elements.
std::optional<Heading> number_of(const Element &element)
{
    if (is_numbered_only(element))
        return element.heading;
    const bool is_label = element.kind == Element::Kind::Label && element.line != nullptr && element.text.empty();
    auto heading = is_label ? parse_heading(element.line->text) : std::nullopt;
    return heading && heading->level.empty() && heading->part == 0 ? heading : std::nullopt;
}

/// １ 事業の目的, ２ 事業の成果, ３ 成果指標: the numbered titles between two that begin with 1, in order.
struct Run {
    std::vector<std::size_t> elements;
    std::size_t labels = 0;
    int last_number = 0;
};

/// Where most of a run are labels that the lexicon knows, the others are labels too.
void settle_run(std::vector<Element> &elements, const Run &run)
{
    constexpr std::size_t fewest = 3;
    if (run.elements.size() < fewest || run.labels * 2 < run.elements.size())
        return;
    for (const std::size_t i : run.elements) {
        if (elements[i].kind == Element::Kind::Heading)
            make_label(elements[i]);
    }
}

void settle_runs(std::vector<Element> &elements)
{
    std::map<std::string, Run> runs;
    const auto close = [&](Run &run) { settle_run(elements, std::exchange(run, {})); };
    for (std::size_t i = 0; i < elements.size(); ++i) {
        const auto number = number_of(elements[i]);
        if (!number) {
            // A heading of a level begins anew.
            if (elements[i].kind == Element::Kind::Heading)
                std::ranges::for_each(runs, [&](auto &run) { close(run.second); });
            continue;
        }
        Run &run = runs[number->signature()];
        if (number->number != run.last_number + 1)
            close(run);
        run.elements.push_back(i);
        const bool is_known = elements[i].kind == Element::Kind::Label
            || Lexicon::get().is_document_title(base::fold_tight(number->title));
        run.labels += is_known ? 1 : 0;
        run.last_number = number->number;
    }
    std::ranges::for_each(runs, [&](auto &run) { close(run.second); });
}

} // namespace

void find_titles_above_lists(std::vector<Element> &elements)
{
    constexpr std::size_t most_texts = 2;
    constexpr std::size_t fewest = 2;
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i + 1 < elements.size(); ++i) {
        const auto title = number_of(elements[i]);
        if (!title || title->numbering != Numbering::Plain || elements[i].label_kind == LabelKind::Children)
            continue;
        std::size_t next = i + 1;
        while (next + 1 < elements.size() && next <= i + most_texts && elements[next].kind == Element::Kind::Text)
            ++next;
        const Element &below = elements[next];
        const bool is_list =
            is_numbered_only(below) && below.heading->numbering == Numbering::Bracketed && below.heading->number == 1;
        if (is_list && (next == i + 1 || elements[i].kind == Element::Kind::Heading))
            found.push_back(i);
    }
    for (const std::size_t i : found) {
        if (found.size() < fewest)
            break;
        elements[i].heading = number_of(elements[i]);
        elements[i].kind = Element::Kind::Heading;
        elements[i].text = elements[i].line != nullptr ? elements[i].line->text : elements[i].text;
        elements[i].is_above_list = true;
    }
}

void find_numbered_labels(std::vector<Element> &elements)
{
    const auto titles = collect(elements);
    for (Element &element : elements) {
        if (is_numbered_only(element) && are_labels(titles.at(element.heading->signature())))
            make_label(element);
    }
    settle_runs(elements);
}

} // namespace taikei::reader
