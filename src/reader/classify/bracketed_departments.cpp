#include "reader/classify/second_look.hpp"

#include "base/text.hpp"
#include "reader/classify/enclosed.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace taikei::reader {
namespace {

/// ［障害福祉課・健康増進課］, and nothing else on its line.
bool is_bracketed_departments(const Element &element)
{
    constexpr std::size_t longest = 150; ///< in bytes
    if (element.line == nullptr || element.line->text.size() > longest)
        return false;
    const std::string_view text = base::trim(element.line->text);
    auto inside = inside_round_brackets(text);
    if (const auto enclosed = take_enclosed(text); enclosed && enclosed->rest.empty())
        inside = enclosed->inside;
    return inside && std::ranges::all_of(base::split(*inside, "・"), [](std::string_view name) {
               return Lexicon::get().is_office(name);
           });
}

} // namespace

void join_bracketed_departments(std::vector<Element> &elements)
{
    auto kept = elements.begin(); // behind the last element that stays
    for (auto at = elements.begin(); at != elements.end(); ++at) {
        const bool goes_on = kept != elements.begin() && (kept - 1)->kind == Element::Kind::Bullet
            && at->blank_above == 0 && !(kept - 1)->text.contains("。") && is_bracketed_departments(*at);
        if (goes_on) {
            (kept - 1)->text += base::trim(at->line->text);
            continue;
        }
        if (kept != at)
            *kept = std::move(*at);
        ++kept;
    }
    elements.erase(kept, elements.end());
}

} // namespace taikei::reader
