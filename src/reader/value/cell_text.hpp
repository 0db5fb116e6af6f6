#pragma once

#include <array>
#include <cstddef>
#include <memory_resource>
#include <string>
#include <string_view>
#include <vector>

namespace taikei::reader {

/// One character of a cell as it is compared: full-width ASCII narrow, every dash '-', every wave dash '~', every white
/// space ' '. Circled digits and all else stay.
char32_t fold_cell_character(char32_t c);

/// A cell's text as folded characters that know where they stand in the text. Cells are short and many, so the
/// characters live in a buffer of the object, and on the heap only for long ones. The text must outlive it.
class CellText {
public:
    explicit CellText(std::string_view text);
    CellText(const CellText &) = delete;
    CellText &operator=(const CellText &) = delete;

    std::u32string_view folded() const { return {m_characters.data(), m_characters.size()}; }
    std::size_t size() const { return m_characters.size(); }
    /// NUL past the end, which is no character of any kind.
    char32_t at(std::size_t position) const { return position < size() ? m_characters[position] : U'\0'; }

    /// The text as printed between two characters, trimmed.
    std::string_view printed(std::size_t begin, std::size_t end) const;
    /// The character that begins at, or stands behind, a byte of the text.
    std::size_t character_at_byte(std::size_t byte) const;

private:
    static constexpr std::size_t buffer_size = 1600; ///< characters and offsets of a cell of some 100 characters

    std::string_view m_text;
    std::array<std::byte, buffer_size> m_buffer;
    std::pmr::monotonic_buffer_resource m_memory;
    std::pmr::vector<char32_t> m_characters;
    std::pmr::vector<std::size_t> m_offsets;
};

} // namespace taikei::reader
