#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

/// Most characters of a plan are kana and kanji: looked at by their bytes, they are passed without being decoded.
namespace taikei::base {

/// Bytes of a kana or a kanji.
inline constexpr std::size_t letter_bytes = 3;

/// A kana or kanji begins at this byte, other than ー and what may join with a neighbour: most characters of a plan,
/// which folding leaves as they are, and which are two columns wide. Their bytes, read as one number, are in the order
/// of their codes. All ranges are looked at together, since which of them comes next cannot be foretold.
inline bool is_letter_at(std::string_view text, std::size_t at)
{
    if (text.size() - at < letter_bytes)
        return false;
    const auto byte = [&](std::size_t i) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(text[at + i]));
    };
    const std::uint32_t bytes = byte(0) << 16 | byte(1) << 8 | byte(2);
    const auto is_from = [bytes](std::uint32_t first, std::uint32_t last) -> int {
        return bytes - first <= last - first;
    };
    const int is_kana = is_from(0xE38181, 0xE38296) | is_from(0xE382A0, 0xE383BB); // ぁ to ゖ, ゠ to ・
    const int is_kanji = is_from(0xE39080, 0xE4B6BF) | is_from(0xE4B880, 0xE9BFBF); // 㐀 to 䶿, 一 to 鿿
    return (is_kana | is_kanji) != 0 && (bytes & 0x00C0C0) == 0x008080;
}

/// Behind the run of letters that begins at `at`.
inline std::size_t past_letters(std::string_view text, std::size_t at)
{
    while (is_letter_at(text, at))
        at += letter_bytes;
    return at;
}

} // namespace taikei::base
