#include "base/text.hpp"
#include "reader/classify/label.hpp"
#include "reader/classify/second_look.hpp"
#include "reader/classify/take_off.hpp"
#include "reader/lexicon.hpp"
#include "reader/table/head.hpp"

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

/// No., 担当課, 区分: what an overview says beside the titles, and the details say again.
bool heads_column_beside(const std::string &word)
{
    const auto head = look_up_head(word);
    return head->has(ColumnRole::Code) || head->has(ColumnRole::Department) || head->has(ColumnRole::Division)
        || head->has(ColumnRole::Tag) || head->has(ColumnRole::NameIfAlone);
}

/// 基本方針 施策 取組: level words alone, two of which head the details; where other columns stand beside them, all do.
/// Empty for any other line.
std::set<std::string> levels_of_overview(const Element &element, const Counts &counts)
{
    constexpr std::size_t longest = 90; ///< in bytes
    constexpr std::size_t fewest = 2;
    if (element.line == nullptr || element.line->text.size() > longest || !element.line->text.contains(' ')
        || element.line->text.contains('\t'))
        return {};
    std::set<std::string> used;
    std::size_t levels = 0;
    bool has_others = false;
    for (const std::string &word : base::squeezed_words(element.line->text)) {
        if (!is_level_label(word)) {
            if (!heads_column_beside(word))
                return {};
            has_others = true;
            continue;
        }
        ++levels;
        const auto found = counts.find(bare_label(word));
        if (found != counts.end() && found->second >= 2)
            used.insert(found->first);
    }
    return used.size() >= fewest && (!has_others || used.size() == levels) ? used : std::set<std::string>();
}

/// The heading of a detail, or of the next chapter.
bool ends_overview(const Element &element, const std::set<std::string> &levels)
{
    return element.kind == Element::Kind::Heading && element.heading
        && (element.heading->part != 0 || levels.contains(element.heading->level));
}

/// 1-1 and its title; empty for any other heading.
std::string listed_title(const Element &element)
{
    const bool is_listed = element.kind == Element::Kind::Heading && element.heading
        && element.heading->numbering == Numbering::Hyphenated && element.heading->level.empty()
        && !element.heading->title.empty();
    return is_listed ? element.heading->code + ' ' + base::fold_tight(element.heading->title) : std::string();
}

/// 健康課 or 政策１ between the titles of a list.
bool may_stand_in_list(const Element &element)
{
    constexpr std::size_t longest = 90; ///< in bytes
    return element.kind == Element::Kind::Heading
        || (element.kind == Element::Kind::Text && element.text.size() <= longest && !element.text.contains("。"));
}

/// [施策分野] above the list says what level its titles are of, and the list is needed for that.
bool announces_level(const Element &element)
{
    return element.kind == Element::Kind::Label && element.text.empty() && is_level_label(element.label);
}

bool is_office_line(const Element &element)
{
    return element.kind == Element::Kind::Text && Lexicon::get().is_department(element.text);
}

} // namespace

void remove_listed_overviews(std::vector<Element> &elements)
{
    constexpr std::size_t fewest = 3;
    std::map<std::string, std::size_t> last; ///< where each stands for the last time
    for (std::size_t i = 0; i < elements.size(); ++i) {
        if (std::string title = listed_title(elements[i]); !title.empty())
            last[std::move(title)] = i;
    }
    if (last.size() < fewest)
        return;
    std::vector<bool> gone(elements.size(), false);
    bool is_announced = false; ///< the list that the title is of
    for (std::size_t i = 0; i < elements.size(); ++i) {
        if (listed_title(elements[i]).empty())
            continue;
        is_announced =
            i > 0 && (announces_level(elements[i - 1]) || (is_announced && !listed_title(elements[i - 1]).empty()));
        std::size_t end = i;
        std::vector<std::size_t> listed;
        bool come_again = true;
        for (; end < elements.size() && may_stand_in_list(elements[end]) && come_again; ++end) {
            const std::string title = listed_title(elements[end]);
            come_again = title.empty() || last.at(title) > end;
            if (!title.empty() && come_again)
                listed.push_back(end);
        }
        if (listed.size() < fewest || is_announced)
            listed.clear();
        for (const std::size_t at : listed) {
            gone[at] = true;
            if (at + 1 == elements.size() || !is_office_line(elements[at + 1]))
                continue;
            gone[at + 1] = true;
            Element &again = elements[last.at(listed_title(elements[at]))];
            if (again.heading && again.heading->departments.empty())
                again.heading->departments = {elements[at + 1].text};
        }
        i = std::max(i, end - 1);
    }
    take_off(elements, gone);
}

void remove_overviews(std::vector<Element> &elements)
{
    constexpr std::ptrdiff_t most_lines = 400;
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
