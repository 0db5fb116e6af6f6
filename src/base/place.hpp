#pragma once

#include "base/file_name.hpp"

#include <optional>
#include <string>

namespace taikei::base {

/// A rectangle on a page, in points (1/72 inch) from the page's top left corner.
struct Box {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
    friend bool operator==(const Box &, const Box &) = default;
};

/// Where in a document something stands. All counts begin at 1; 0 means that the format has no such thing.
struct Place {
    FileName file; ///< without folder; empty where the text came from no file
    int page = 0; ///< page, or worksheet
    int first_line = 0; ///< line in the file
    int last_line = 0; ///< last line of the same fact, at least first_line
    int row = 0; ///< row in its table
    int column = 0; ///< column in its table
    std::optional<Box> box; ///< none where the format has no geometry (plain text)
    friend bool operator==(const Place &, const Place &) = default;
};

/// "plan.pdf, page 3, line 12, row 2, column 4, box 72,120–300,133": only the parts that are known. The box has its
/// left top corner first, in points from the page's left top corner.
std::string describe(const Place &place);

} // namespace taikei::base
