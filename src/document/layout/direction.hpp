#pragma once

#include "document/layout/page_content.hpp"

#include <span>

namespace taikei::document::layout {

/// How a line of text runs over the page.
enum class Direction {
    Rightwards,
    Downwards, ///< 縦書き, or letters turned clockwise by a quarter; the next line stands to the left
    Upwards, ///< letters turned the other way; the next line stands to the right
    UpsideDown,
};

Direction direction_of(const Word &word);

/// That of most letters; rightwards where there are none.
Direction main_direction(std::span<const Word> words);

/// Turns a box on the page so that the text in it would run rightwards and its lines downwards.
base::Box to_reading(const base::Box &box, Direction direction);
/// And back.
base::Box to_page(const base::Box &box, Direction direction);

} // namespace taikei::document::layout
