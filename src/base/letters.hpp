#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

/// Most characters of a plan are kana and kanji: looked at by their bytes, they are passed without being decoded.
namespace taikei::base {

/// Bytes of a kana or a kanji.
inline constexpr std::size_t letter_bytes = 3;

/// A bit for each character of three bytes, 64 in a row: kana and kanji, other than ー and what may join with a
/// neighbour. A table is as quick for all of them, since which comes next cannot be foretold.
inline constexpr auto letter_rows = [] {
    constexpr std::size_t all = 0x10000;
    std::array<std::uint64_t, all / 64> rows{};
    const auto add = [&](std::uint32_t first, std::uint32_t last) {
        for (std::uint32_t c = first; c <= last; ++c)
            rows[c / 64] |= std::uint64_t{1} << c % 64;
    };
    add(0x3041, 0x3096); // ぁ to ゖ
    add(0x30A0, 0x30FB); // ゠ to ・
    add(0x3400, 0x4DBF); // 㐀 to 䶿
    add(0x4E00, 0x9FFF); // 一 to 鿿
    return rows;
}();

/// `bytes`: the three of a character, the first of them the highest, above eight other bits.
inline bool is_letter(std::uint32_t bytes)
{
    if ((bytes & 0xF0C0C000) != 0xE0808000)
        return false;
    const std::uint32_t row = (bytes >> 18 & 0x3C0) | (bytes >> 16 & 0x3F);
    return (letter_rows[row] >> (bytes >> 8 & 0x3F) & 1) != 0;
}

/// One of these begins at this byte. They are most characters of a plan, which folding leaves as they are, and which
/// are two columns wide.
inline bool is_letter_at(std::string_view text, std::size_t at)
{
    if (text.size() - at < letter_bytes)
        return false;
    const auto byte = [&](std::size_t i) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(text[at + i]));
    };
    return is_letter(byte(0) << 24 | byte(1) << 16 | byte(2) << 8);
}

/// Behind the run of letters that begins at `at`.
inline std::size_t past_letters(std::string_view text, std::size_t at)
{
    std::uint32_t bytes = 0;
    for (; text.size() - at > letter_bytes; at += letter_bytes) { // all but the last may be loaded at once
        std::memcpy(&bytes, text.data() + at, sizeof bytes);
        if (!is_letter(std::endian::native == std::endian::little ? std::byteswap(bytes) : bytes))
            return at;
    }
    return is_letter_at(text, at) ? at + letter_bytes : at;
}

} // namespace taikei::base
