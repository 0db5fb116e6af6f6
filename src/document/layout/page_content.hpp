#pragma once

#include "base/place.hpp"
#include "document/document.hpp"

#include <string>
#include <vector>

/// From what stands where on a page to lines, columns and tables. Knows neither PDF nor character recognition: both
/// give a PageContent.
namespace taikei::document::layout {

/// Letters that the format holds together: a word, a cell's text, sometimes a single letter. Japanese has no spaces, so
/// a printed line is often several of them, broken where script or width changes.
struct Word {
    std::string text; ///< UTF-8
    base::Box box; ///< around all letters
    std::vector<base::Box> letters; ///< one a code point of `text`; empty where the format gives none
    Style style;
    int rotation = 0; ///< of the letters, clockwise: 0, 90, 180 or 270 degrees
    double confidence = 1.0; ///< 0 to 1; below 1 only where characters were recognised from an image
    bool follows_space = false; ///< the file has a space character before it; false where that is not known
};

/// A line drawn on the page: a stroke, or a filled rectangle that is thin enough to be one.
struct Rule {
    enum class Direction { Horizontal, Vertical };
    Direction direction = Direction::Horizontal;
    base::Box box; ///< with its thickness
};

/// A rectangle filled with a colour: the ground of a head cell, a box around a passage.
struct Area {
    base::Box box;
    double lightness = 1.0; ///< 0 black to 1 white
};

/// Everything on one page, in the page's upright orientation, in the order in which the file draws it.
struct PageContent {
    Page page;
    std::vector<Word> words;
    std::vector<Rule> rules;
    std::vector<Area> areas;
    std::vector<base::Box> images;
};

} // namespace taikei::document::layout
