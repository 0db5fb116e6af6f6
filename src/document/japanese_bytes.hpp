#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

/// How well bytes fit an encoding, without converting them.
namespace taikei::document {

struct ByteFit {
    std::optional<std::size_t> first_misfit; ///< offset of the first byte that the encoding does not allow
    std::size_t characters = 0; ///< valid characters outside ASCII
    std::size_t misfits = 0;
    /// How usual the characters are in Japanese text: kana and the 2,965 everyday kanji count for, half-width kana and
    /// rare kanji against. Text in the other encoding read by mistake falls into the rare ones.
    double score = 0;

    bool fits() const noexcept { return misfits == 0; }
};

ByteFit fit_utf8(std::string_view bytes);
ByteFit fit_cp932(std::string_view bytes);
ByteFit fit_euc_jp(std::string_view bytes);

} // namespace taikei::document
