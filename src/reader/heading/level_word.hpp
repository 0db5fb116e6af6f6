#pragma once

#include "reader/heading/heading.hpp"
#include "reader/heading/heading_scanner.hpp"

#include <string>
#include <unordered_map>
#include <vector>

namespace taikei::reader {
/// Level words (施策, 基本目標) as the scanner compares them, by their first character, longest first.
class LevelWords {
public:
    explicit LevelWords(const std::vector<std::string> &words);

    /// The field's usual ones, from the lexicon.
    static const LevelWords &usual();

    const std::vector<std::u32string> &beginning_with(char32_t first) const;

private:
    std::unordered_map<char32_t, std::vector<std::u32string>> m_by_first;
};

/// Takes a level word that a number or 「 follows into heading.level; false, without a move, where none comes next.
bool take_level_word(HeadingScanner &scanner, Heading &heading, const LevelWords &words);

} // namespace taikei::reader
