#include "document/layout/turned_page.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace taikei::document::layout {

namespace {

using base::Box;

constexpr int full_turn = 360;

int degrees_of(Direction direction)
{
    switch (direction) {
    case Direction::Downwards: return 90;
    case Direction::UpsideDown: return 180;
    case Direction::Upwards: return 270;
    case Direction::Rightwards: break;
    }
    return 0;
}

bool is_quarter_turn(Direction direction)
{
    return direction == Direction::Downwards || direction == Direction::Upwards;
}

/// to_reading() turns round the page's corner; what that moves off the turned page is moved back onto it.
Box shifted(const Box &box, double right, double down)
{
    return {box.left + right, box.top + down, box.right + right, box.bottom + down};
}

Box turn(const Box &box, Direction direction, const Page &page)
{
    const Box turned = to_reading(box, direction);
    switch (direction) {
    case Direction::Downwards: return shifted(turned, 0, page.width);
    case Direction::Upwards: return shifted(turned, page.height, 0);
    case Direction::UpsideDown: return shifted(turned, page.width, page.height);
    case Direction::Rightwards: break;
    }
    return box;
}

} // namespace

Direction page_direction(std::span<const Word> words)
{
    std::array<std::size_t, 4> letters{};
    for (const auto &word : words)
        letters[static_cast<std::size_t>(word.rotation / 90 % 4)] += base::length(word.text);
    constexpr std::array by_quarter_turns = {Direction::Rightwards, Direction::Downwards, Direction::UpsideDown,
                                             Direction::Upwards};
    return by_quarter_turns[static_cast<std::size_t>(std::ranges::max_element(letters) - letters.begin())];
}

PageContent turn_upright(PageContent content, Direction direction)
{
    const Page page = content.page;
    for (auto &word : content.words) {
        word.box = turn(word.box, direction, page);
        for (auto &letter : word.letters)
            letter = turn(letter, direction, page);
        word.rotation = (word.rotation - degrees_of(direction) + full_turn) % full_turn;
    }
    for (auto &rule : content.rules) {
        rule.box = turn(rule.box, direction, page);
        if (is_quarter_turn(direction))
            rule.direction =
                rule.direction == Rule::Direction::Horizontal ? Rule::Direction::Vertical : Rule::Direction::Horizontal;
    }
    for (auto &area : content.areas)
        area.box = turn(area.box, direction, page);
    for (auto &image : content.images)
        image = turn(image, direction, page);
    if (is_quarter_turn(direction))
        std::swap(content.page.width, content.page.height);
    return content;
}

Box turn_back(const Box &box, Direction direction, const Page &page)
{
    switch (direction) {
    case Direction::Downwards: return to_page(shifted(box, 0, -page.width), direction);
    case Direction::Upwards: return to_page(shifted(box, -page.height, 0), direction);
    case Direction::UpsideDown: return to_page(shifted(box, -page.width, -page.height), direction);
    case Direction::Rightwards: break;
    }
    return box;
}

void turn_back(Block &block, Direction direction, const Page &page)
{
    const auto turn_place = [&](base::Place &place) {
        if (place.box)
            place.box = turn_back(*place.box, direction, page);
    };
    if (auto *line = std::get_if<Line>(&block))
        return turn_place(line->place);
    auto &table = std::get<Table>(block);
    turn_place(table.place);
    for (auto &row : table.grid)
        for (auto &slot : row)
            turn_place(slot.cell.place);
}

} // namespace taikei::document::layout
