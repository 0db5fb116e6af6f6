#include "document/error_value.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace taikei::document {

bool is_error_value(std::string_view text)
{
    using namespace std::string_view_literals;
    constexpr std::array words = {"#REF!"sv,     "#DIV/0!"sv,   "#N/A"sv,      "#VALUE!"sv,      "#NAME?"sv,
                                  "#NUM!"sv,     "#NULL!"sv,    "#SPILL!"sv,   "#CALC!"sv,       "#FIELD!"sv,
                                  "#BLOCKED!"sv, "#CONNECT!"sv, "#UNKNOWN!"sv, "#GETTING_DATA"sv};
    // LibreOffice writes Err:502 and the like.
    constexpr auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const std::string_view word = base::trim(text);
    if (word.starts_with("Err:"))
        return word.size() > 4 && std::ranges::all_of(word.substr(4), is_digit);
    return word.starts_with('#') && std::ranges::find(words, word) != words.end();
}

} // namespace taikei::document
