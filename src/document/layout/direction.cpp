#include "document/layout/direction.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace taikei::document::layout {

using base::Box;

Direction direction_of(const Word &word)
{
    if (word.style.vertical || word.rotation == 90)
        return Direction::Downwards;
    if (word.rotation == 270)
        return Direction::Upwards;
    return word.rotation == 180 ? Direction::UpsideDown : Direction::Rightwards;
}

Direction main_direction(std::span<const Word> words)
{
    std::array<std::size_t, 4> letters{};
    for (const auto &word : words)
        letters[static_cast<std::size_t>(direction_of(word))] += base::length(word.text);
    return static_cast<Direction>(std::ranges::max_element(letters) - letters.begin());
}

Box to_reading(const Box &box, Direction direction)
{
    switch (direction) {
    case Direction::Downwards: return {box.top, -box.right, box.bottom, -box.left};
    case Direction::Upwards: return {-box.bottom, box.left, -box.top, box.right};
    case Direction::UpsideDown: return {-box.right, -box.bottom, -box.left, -box.top};
    case Direction::Rightwards: break;
    }
    return box;
}

Box to_page(const Box &box, Direction direction)
{
    switch (direction) {
    case Direction::Downwards: return {-box.bottom, box.left, -box.top, box.right};
    case Direction::Upwards: return {box.top, -box.right, box.bottom, -box.left};
    default: return to_reading(box, direction);
    }
}

} // namespace taikei::document::layout
