#include "reader/classify/second_look.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <string>

namespace taikei::reader {
namespace {

/// ［障害福祉課・健康増進課］, and nothing else on its line.
bool is_bracketed_departments(const Element &element)
{
    constexpr std::size_t longest = 150; ///< in bytes
    if (element.line == nullptr || element.line->text.size() > longest)
        return false;
    const std::string text(base::trim(element.line->text));
    for (const auto &[left, right] : {std::pair<std::string_view, std::string_view>{"［", "］"},
                                      {"【", "】"},
                                      {"（", "）"},
                                      {"〔", "〕"},
                                      {"[", "]"},
                                      {"(", ")"}}) {
        if (!text.starts_with(left) || !text.ends_with(right))
            continue;
        const auto names =
            base::split(std::string_view(text).substr(left.size(), text.size() - left.size() - right.size()), "・");
        return std::ranges::all_of(names, [](std::string_view name) { return Lexicon::get().is_office(name); });
    }
    return false;
}

} // namespace

void join_bracketed_departments(std::vector<Element> &elements)
{
    std::vector<Element> kept;
    kept.reserve(elements.size());
    for (Element &element : elements) {
        const bool goes_on = !kept.empty() && kept.back().kind == Element::Kind::Bullet && element.blank_above == 0
            && !kept.back().text.contains("。") && is_bracketed_departments(element);
        if (!goes_on) {
            kept.push_back(std::move(element));
            continue;
        }
        kept.back().text += std::string(base::trim(element.line->text));
    }
    elements = std::move(kept);
}

} // namespace taikei::reader
