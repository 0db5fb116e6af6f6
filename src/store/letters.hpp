#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace taikei::store {

/// A letter or digit of a text as it is searched: folded in width and case. Or what parts letters.
struct Letter {
    char32_t folded = 0;
    std::size_t begin =
        0; ///< its bytes in the text; a sign that folds to several letters (㌔) gives each the same bytes
    std::size_t end = 0;

    static constexpr char32_t gap = 0; ///< punctuation, a symbol, a control character
    static constexpr char32_t space = U' '; ///< white space
    bool parts() const { return folded == gap || folded == space; }
};

/// Every character of the text, in order.
std::vector<Letter> letters_of(std::string_view text);

} // namespace taikei::store
