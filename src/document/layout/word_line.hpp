#pragma once

#include "document/layout/page_content.hpp"

#include <string>
#include <vector>

namespace taikei::document::layout {

/// Words that stand on one line of print, from left to right (for lines across the page).
struct WordLine {
    std::vector<Word> words;
    base::Box box;
};

/// Sorts words that run from left to right into lines from top to bottom. A raised mark stays on its line.
std::vector<WordLine> gather_lines(std::vector<Word> words);

/// The line's text: a space where the gap between words is one. Between ideographs and kana a gap must be wider, for
/// letters are set apart to fill a line.
std::string text_of(const WordLine &line);

/// The size of the letters, in points: the format's own, else taken from the box.
double letter_size(const Word &word);

/// Around both.
base::Box unite(const base::Box &a, const base::Box &b);

/// Around all; at least one.
base::Box box_around(const std::vector<Word> &words);

} // namespace taikei::document::layout
