#include "reader/loose/torn_line.hpp"

#include "base/text.hpp"
#include "reader/value/cell.hpp"
#include "reader/value/printed_value.hpp"

#include <utility>

namespace taikei::reader {

std::vector<Fragment> fragments_of(std::string_view line, bool has_unit_column)
{
    std::vector<Fragment> fragments;
    const std::string squeezed = base::squeeze(line);
    std::vector<std::string_view> words = base::split(squeezed, " ");
    std::erase(words, "");
    std::string text;
    for (const std::string_view word : words) {
        const bool may_be_unit = text.empty() && (has_unit_column || words.size() <= 2)
            && (fragments.empty() || fragments.back().kind == Fragment::Kind::Value);
        if (is_value(word)) {
            if (!text.empty())
                fragments.push_back({Fragment::Kind::Text, std::exchange(text, {})});
            fragments.push_back({Fragment::Kind::Value, std::string(word)});
        } else if (may_be_unit && is_unit(word)) {
            fragments.push_back({Fragment::Kind::Unit, std::string(word)});
        } else {
            text += text.empty() ? "" : " ";
            text += word;
        }
    }
    if (!text.empty())
        fragments.push_back({Fragment::Kind::Text, text});
    return fragments;
}

} // namespace taikei::reader
