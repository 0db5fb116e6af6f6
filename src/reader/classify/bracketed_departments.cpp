#include "reader/classify/second_look.hpp"

#include "base/text.hpp"
#include "reader/classify/enclosed.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace taikei::reader {
namespace {

/// 福祉課、町社会福祉協議会: offices, and those that work with one.
bool names_offices(std::string_view text)
{
    bool has_office = false;
    for (const std::string_view part : base::split(text, "、")) {
        for (const std::string_view name : base::split(part, "・")) {
            const bool is_office = Lexicon::get().is_office(name);
            if (!is_office && !Lexicon::get().is_department(base::trim(name)))
                return false;
            has_office = has_office || is_office;
        }
    }
    return has_office;
}

/// ［障害福祉課・健康増進課］, （福祉課、町社会福祉協議会）, and nothing else on its line.
bool is_bracketed_departments(const Element &element)
{
    constexpr std::size_t longest = 150; ///< in bytes
    if (element.line == nullptr || element.line->text.size() > longest)
        return false;
    const std::string_view text = base::trim(element.line->text);
    auto inside = inside_round_brackets(text);
    if (const auto enclosed = take_enclosed(text); enclosed && enclosed->rest.empty())
        inside = enclosed->inside;
    return inside && names_offices(*inside);
}

/// （1）健康づくりの推進, whose departments are not known yet.
bool awaits_departments(const Element &element)
{
    return element.kind == Element::Kind::Heading && element.line != nullptr
        && is_item_numbering(element.heading->numbering) && element.heading->departments.empty()
        && !element.heading->title.empty();
}

using ElementPlace = std::vector<Element>::iterator;

/// The heading whose office stands at the right edge of its page, which extraction puts behind the text below it, or
/// before it, right above. `end` where there is none.
ElementPlace heading_of_departments(ElementPlace begin, ElementPlace at, ElementPlace behind, ElementPlace end)
{
    constexpr std::ptrdiff_t farthest = 12;
    for (auto above = at; above != begin && at - above < farthest;) {
        --above;
        if (awaits_departments(*above))
            return above;
        if (above->kind != Element::Kind::Text)
            break;
    }
    if (behind != end && behind->blank_above == 0 && awaits_departments(*behind))
        return behind;
    return end;
}

void give_departments(Element &heading, const Element &line)
{
    auto given = parse_heading("1 title" + std::string(base::trim(line.line->text)));
    if (given && !given->departments.empty())
        heading.heading->departments = std::move(given->departments);
}

} // namespace

void join_bracketed_departments(std::vector<Element> &elements)
{
    auto kept = elements.begin(); // behind the last element that stays
    for (auto at = elements.begin(); at != elements.end(); ++at) {
        const bool names_departments = is_bracketed_departments(*at);
        const bool goes_on = names_departments && kept != elements.begin() && at->blank_above == 0
            && (kept - 1)->kind == Element::Kind::Bullet && !(kept - 1)->text.contains("。");
        if (goes_on) {
            (kept - 1)->text += base::trim(at->line->text);
            continue;
        }
        if (names_departments) {
            const auto heading = heading_of_departments(elements.begin(), kept, at + 1, elements.end());
            if (heading != elements.end()) {
                give_departments(*heading, *at);
                continue;
            }
        }
        if (kept != at)
            *kept = std::move(*at);
        ++kept;
    }
    elements.erase(kept, elements.end());
}

} // namespace taikei::reader
