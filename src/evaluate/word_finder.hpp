#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace taikei::evaluate {

/// Which of many words stand in a text, in one pass over it: words are looked up by their first letter.
class WordFinder {
public:
    explicit WordFinder(std::vector<std::string> words);

    struct Match {
        std::size_t word = 0; ///< position in the list
        std::size_t position = 0; ///< where it stands last, in bytes
    };
    /// One match a word that occurs, in the order of the list.
    std::vector<Match> find_in(std::string_view text) const;
    const std::string &word(const Match &match) const { return m_words[match.word]; }

private:
    std::vector<std::string> m_words;
    std::unordered_map<std::uint32_t, std::vector<std::size_t>> m_by_first_letter;
};

} // namespace taikei::evaluate
