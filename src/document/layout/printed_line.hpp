#pragma once

#include "document/layout/word_line.hpp"

#include <span>
#include <string>
#include <vector>

namespace taikei::document::layout {

/// What is printed on one line without a wide gap.
struct PrintedLine {
    std::string text;
    std::vector<Run> runs;
    base::Box box; ///< on the page
    Direction direction = Direction::Rightwards;
    double size = 0; ///< of most of its letters, in points
    bool bold = false; ///< all of it
    int frame = -1; ///< the innermost frame around it; -1 for none
};

/// Joins words that stand on one baseline, closer than a gap that parts columns, in the same frame and with no upright
/// rule between them. A gap within the line is a blank, a wide one an ideographic space.
std::vector<PrintedLine> join_words(std::span<const FramedWord> words, std::span<const Rule> rules);

/// Puts `next` behind `line`, with `space` between.
void append(PrintedLine &line, const PrintedLine &next, std::string_view space);

} // namespace taikei::document::layout
