#include "reader/classify/printed_number.hpp"
#include "reader/classify/second_look.hpp"

#include "base/text.hpp"
#include "reader/lexicon.hpp"
#include "reader/tree/signature_use.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace taikei::reader {
namespace {

/// Where a title of one signature was met, and how often.
struct Met {
    std::set<std::string> below; ///< headings of levels above it
    std::set<std::string> blocks; ///< that opened right below it
    int times = 0;
};

/// The titles of one signature, and how their numbers run.
struct Titles {
    std::map<std::string, Met> met;
    std::string last_above;
    std::string last_kind; ///< signature of the heading above
    int last_number = 0;
    int restarts = 0; ///< 1 below the next heading above
    int goes_on = 0; ///< 4 below the next heading above, which is of the same kind as that above 3
};

/// A heading that numbered titles stand below.
struct Above {
    std::string kind; ///< signature
    std::string heading;
};

std::string code_and_title(const Heading &heading)
{
    return heading.code + '|' + base::fold_tight(heading.title);
}

/// How the number follows on the last of its kind, where another heading stands above it.
void note_number(Titles &titles, int number, const Above &above)
{
    if (titles.last_number > 0 && titles.last_above != above.heading) {
        const bool is_next = number == titles.last_number + 1 && titles.last_kind == above.kind;
        titles.restarts += number == 1 ? 1 : 0;
        titles.goes_on += number > 1 && is_next ? 1 : 0;
    }
    titles.last_above = above.heading;
    titles.last_kind = above.kind;
    titles.last_number = number;
}

/// Items stand below the plain numbers of chapters, as all numbers do below level words.
std::map<std::string, Titles> collect(const std::vector<Element> &elements)
{
    std::map<std::string, Titles> titles;
    Above level;
    Above above;
    Met *last = nullptr;
    for (const Element &element : elements) {
        if (last != nullptr && element.kind == Element::Kind::Label && element.label_kind)
            last->blocks.insert(block_key(element));
        last = nullptr;
        if (element.kind != Element::Kind::Heading || !element.heading)
            continue;
        const Heading &heading = *element.heading;
        if (is_numbered_only(element)) {
            Titles &alike = titles[heading.signature()];
            const Above &over = is_item_numbering(heading.numbering) ? above : level;
            note_number(alike, heading.number, over);
            Met &met = alike.met[code_and_title(heading)];
            met.below.insert(over.heading);
            ++met.times;
            last = &met;
        } else {
            level = {heading.signature(), heading.level + code_and_title(heading)};
        }
        if (!is_numbered_only(element) || !is_item_numbering(heading.numbering))
            above = {heading.signature(), heading.level + code_and_title(heading)};
    }
    return titles;
}

/// １, ２, ３ below 基本方針１ and ４, ５ below 基本方針２: one row of numbers throughout the tree. Each label's begins
/// again.
bool counts_on(const Titles &titles)
{
    return titles.goes_on > 0 && titles.goes_on * 3 >= titles.restarts;
}

/// ◆現状と課題 right below most of the titles: they have blocks, and are none.
bool have_blocks(const Titles &titles)
{
    std::map<std::string, std::size_t> with_block;
    for (const auto &[title, met] : titles.met) {
        for (const std::string &block : met.blocks)
            ++with_block[block];
    }
    return std::ranges::any_of(
        with_block, [&](const auto &block) { return block.second >= 2 && block.second * 2 >= titles.met.size(); });
}

/// Nearly all titles of the signature come again, or most of its headings have such a title, and there are two at
/// least: a list and the details that repeat it stand below the same heading, and do not count.
bool are_labels(const Titles &titles)
{
    int repeated = 0;
    int repetitions = 0;
    int headings = 0;
    constexpr int most_below_one = 2; // in a list, and where its details stand
    for (const auto &[title, met] : titles.met) {
        headings += met.times;
        repeated += met.below.size() > 1 || met.times > most_below_one ? 1 : 0;
        repetitions += met.below.size() > 2 ? met.times : 0;
    }
    return repeated >= 2
        && (repeated * 10 >= static_cast<int>(titles.met.size()) * 7 || repetitions * 10 >= headings * 6)
        && !counts_on(titles) && !have_blocks(titles);
}

void make_label(Element &element)
{
    element.kind = Element::Kind::Label;
    element.label = element.heading->title;
    element.label_kind = Lexicon::get().label(element.label);
    element.decorated = true;
    element.text.clear();
}

/// The first element behind a title, but for a few lines of text.
std::size_t element_below_text(const std::vector<Element> &elements, std::size_t title)
{
    constexpr std::size_t most_texts = 2;
    std::size_t next = title + 1;
    while (next + 1 < elements.size() && next <= title + most_texts && elements[next].kind == Element::Kind::Text)
        ++next;
    return next;
}

bool begins_list(const Element &element)
{
    return is_numbered_only(element) && element.heading->numbering == Numbering::Bracketed
        && element.heading->number == 1;
}

/// ２ 教育・保育の量の見込みと確保方策 above （１）１号認定: what is planned for each of those below, and no label.
bool titles_planned_list(const std::vector<Element> &elements, std::size_t at, const Heading &title)
{
    return Lexicon::get().column_ending(base::fold_tight(title.title)).has(ColumnRole::Planned)
        && begins_list(elements[std::min(element_below_text(elements, at), elements.size() - 1)]);
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
        const auto number = printed_number(elements[i]);
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
            || (Lexicon::get().is_document_title(base::fold_tight(number->title))
                && !titles_planned_list(elements, i, *number));
        run.labels += is_known ? 1 : 0;
        run.last_number = number->number;
    }
    std::ranges::for_each(runs, [&](auto &run) { close(run.second); });
}

} // namespace

void find_titles_above_lists(std::vector<Element> &elements)
{
    constexpr std::size_t fewest = 2;
    std::vector<std::size_t> found;
    std::vector<std::size_t> planned;
    for (std::size_t i = 0; i + 1 < elements.size(); ++i) {
        const bool is_heading = elements[i].kind == Element::Kind::Heading;
        if ((!is_heading && elements[i].kind != Element::Kind::Label) || elements[i].label_kind == LabelKind::Children)
            continue;
        const std::size_t next = element_below_text(elements, i);
        const auto title = begins_list(elements[next]) ? printed_number(elements[i]) : std::nullopt;
        if (!title || title->numbering != Numbering::Plain)
            continue;
        if (titles_planned_list(elements, i, *title))
            planned.push_back(i);
        else if (next == i + 1 || is_heading)
            found.push_back(i);
    }
    if (found.size() + planned.size() >= fewest)
        planned.insert(planned.end(), found.begin(), found.end());
    for (const std::size_t i : planned) {
        elements[i].heading = printed_number(elements[i]);
        elements[i].kind = Element::Kind::Heading;
        elements[i].text = elements[i].line != nullptr ? elements[i].line->text : elements[i].text;
        elements[i].is_above_list = true;
    }
}

void find_numbered_labels(std::vector<Element> &elements)
{
    std::set<std::string> labels;
    for (const auto &[signature, titles] : collect(elements)) {
        if (are_labels(titles))
            labels.insert(signature);
    }
    for (Element &element : elements) {
        if (!labels.empty() && is_numbered_only(element) && labels.contains(element.heading->signature()))
            make_label(element);
    }
    settle_runs(elements);
}

} // namespace taikei::reader
