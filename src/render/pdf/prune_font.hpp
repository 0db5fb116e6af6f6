#pragma once

#include <string>
#include <string_view>

namespace taikei::render::pdf {

/// A CFF font without the subroutines that none of its glyphs calls; glyphs keep their numbers. Cairo leaves glyphs out
/// that a file does not use, but keeps their tens of thousands of subroutines, 0.9 MB in each file with a Japanese
/// font. Returns the font as it is where it cannot be read.
std::string prune_font(std::string_view cff);

} // namespace taikei::render::pdf
