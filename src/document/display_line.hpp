#pragma once

#include "base/text.hpp"

#include <string_view>
#include <vector>

/// A line as it stands on the screen, where an ideograph takes two columns.
namespace taikei::document {

/// A piece of a line between gaps: white space at least two columns wide, but for the spacing of a word's letters
/// (指　標).
struct Segment {
    int begin = 0; ///< first display column
    int end = 0; ///< one past the last
    std::string_view text;
};

std::vector<Segment> find_segments(std::string_view line);

/// A quick look: whether the line has a gap after its first text.
bool has_gap(std::string_view line);

/// Made of dashes, equal signs or rule characters and spaces only, three at least: it rules off the lines above.
bool is_rule(std::string_view line);

/// ・ ○ ■ （1） and the like at the beginning: an item, not the rest of the line above.
bool begins_with_bullet(std::string_view text);

/// 【成果指標】, 【コスト】　（単位：千円）: a title in brackets, maybe with its unit or what marks mean.
bool is_bracketed_title(const std::vector<Segment> &segments);

/// A short text that begins with a number, after a sign or a word such as 約, or is a dash: what a column of values
/// holds.
bool is_value_like(std::string_view text);

} // namespace taikei::document
