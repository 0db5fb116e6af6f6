#pragma once

#include "document/layout/direction.hpp"
#include "document/layout/page_content.hpp"

#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace taikei::document::layout {

/// A word and the innermost frame in which it stands (-1 for none).
struct FramedWord {
    const Word *word = nullptr;
    int frame = -1;
};

/// Words that stand on one line of print, as they are read.
struct WordLine {
    std::vector<const Word *> words;
    base::Box box; ///< around them, in reading space
    double size = 0; ///< of its largest letters, in points
    int frame = -1;
};

/// What parts words that stand on one baseline.
struct LineLimits {
    double widest_gap = std::numeric_limits<double>::infinity(); ///< in sizes of the larger letters
    std::span<const Rule> rules; ///< the upright ones among them, in reading space
};

/// Gathers words into lines of this direction, whatever their own; words of different frames share no line. A raised
/// mark stays on its line. Lines come in the order of their beginnings along the line.
std::vector<WordLine> gather_lines(std::span<const FramedWord> words, Direction direction, const LineLimits &limits);

/// As above for all words of a passage, however far apart; the lines follow one below the other.
std::vector<WordLine> gather_lines(std::span<const Word> words, Direction direction);

/// What stands between two neighbours on a line: nothing, a blank, or an ideographic space for a wide gap.
std::string_view space_between(const Word &left, const Word &right, Direction direction);

std::string text_of(const WordLine &line, Direction direction);

/// The size of the letters, in points: the format's own, else taken from the box.
double letter_size(const Word &word);

} // namespace taikei::document::layout
