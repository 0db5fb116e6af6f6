#include "reader/spelling.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace taikei::reader {
namespace {

/// Longer spellings stand before those that they begin with.
constexpr std::array<std::pair<std::string_view, std::string_view>, 7> spellings = {{
    {"取り組み", "取組"},
    {"取組み", "取組"},
    {"とりくみ", "取組"},
    {"取り組む", "取組む"},
    {"目指", "めざ"},
    {"目ざ", "めざ"},
    {"進ちょく", "進捗"},
}};

/// Each of them begins with one of these, which few other words hold.
constexpr std::array<std::string_view, 6> beginnings = {"取り組", "取組み", "とりく", "目指", "目ざ", "進ち"};

void replace_all(std::string &text, std::string_view from, std::string_view to)
{
    for (auto at = base::find_word(text, from); at != std::string::npos;
         at = base::find_word(text, from, at + to.size()))
        text.replace(at, from.size(), to);
}

} // namespace

std::string_view in_one_spelling(std::string_view tight, std::string &held)
{
    if (std::ranges::none_of(beginnings, [&](std::string_view word) { return base::has_word(tight, word); }))
        return tight;
    held.assign(tight);
    for (const auto &[from, to] : spellings)
        replace_all(held, from, to);
    return held;
}

std::string without_joints(std::string_view spelled)
{
    std::string bare(spelled);
    for (const std::string_view joint : {"的な", "的", "の"})
        replace_all(bare, joint, "");
    return bare;
}

} // namespace taikei::reader
