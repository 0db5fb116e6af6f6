#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

namespace taikei::reader {

/// How the words of a list end. Most text ends otherwise, which its last letters tell as printed: folding leaves kana
/// and kanji as they are, and of most signs it is known what becomes of them.
class WordEnds {
public:
    /// In whatever spelling a document prints the word.
    void add(std::string_view word);
    /// A last letter of words that may have any before it.
    void add_letter(char32_t letter) { m_last.insert(letter); }
    /// False where the printed text, folded tightly, ends like none of the words.
    bool may_end(std::string_view printed) const;

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };

    std::unordered_set<std::string, Hash, std::equal_to<>> m_two_letters;
    std::unordered_set<char32_t> m_last; ///< last characters
};

} // namespace taikei::reader
