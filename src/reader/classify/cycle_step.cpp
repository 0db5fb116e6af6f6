#include "reader/classify/cycle_step.hpp"

#include "base/character.hpp"
#include "base/text.hpp"
#include "reader/classify/second_look.hpp"
#include "reader/classify/take_off.hpp"
#include "reader/lexicon.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

/// Plan, Do, Check, Action: the parts of a sheet, above the labels of what they hold.
namespace taikei::reader {
namespace {

struct StepName {
    std::string_view name;
    int step = 0;
};
constexpr std::array<StepName, 9> step_names = {
    {{"PLAN", 1}, {"P", 1}, {"DO", 2}, {"D", 2}, {"CHECK", 3}, {"C", 3}, {"ACTION", 4}, {"ACT", 4}, {"A", 4}}};

int step_named(std::string_view name)
{
    const auto found = std::ranges::find(step_names, name, &StepName::name);
    return found == step_names.end() ? 0 : found->step;
}

/// A Latin letter of either width, or a bracket: most lines end otherwise, and need not be folded.
bool may_end_step(std::string_view text)
{
    constexpr char first_byte_of_wide = '\xEF';
    return !text.empty()
        && (text.back() == ')' || base::is_latin(static_cast<unsigned char>(text.back()))
            || (text.size() > 2 && text[text.size() - 3] == first_byte_of_wide));
}

} // namespace

int step_of_cycle(std::string_view printed)
{
    constexpr std::size_t longest = 60; ///< in bytes
    if (printed.size() > longest || !may_end_step(base::trim(printed)))
        return 0;
    std::string tight = base::fold_tight(printed);
    for (char &c : tight)
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    const auto open = tight.find('(');
    if (open == std::string::npos)
        return tight.size() > 1 ? step_named(tight) : 0;
    if (!tight.ends_with(')'))
        return 0;
    const auto outside = std::string_view(tight).substr(0, open);
    const auto inside = std::string_view(tight).substr(open + 1, tight.size() - open - 2);
    const Lexicon &lexicon = Lexicon::get();
    if (lexicon.is_word_of_cycle(outside))
        return step_named(inside);
    return lexicon.is_word_of_cycle(inside) ? step_named(outside) : 0;
}

void remove_cycle_steps(std::vector<Element> &elements)
{
    constexpr std::size_t fewest_steps = 2;
    std::set<int> seen;
    std::vector<bool> gone(elements.size(), false);
    for (std::size_t i = 0; i + 1 < elements.size(); ++i) {
        const int step = elements[i].line == nullptr ? 0 : step_of_cycle(elements[i].line->text);
        if (step == 0)
            continue;
        seen.insert(step);
        const auto below = elements[i + 1].kind;
        gone[i] = below == Element::Kind::Label || below == Element::Kind::Table;
    }
    if (seen.size() >= fewest_steps)
        take_off(elements, gone);
}

} // namespace taikei::reader
