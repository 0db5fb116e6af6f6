#include "document/layout/turned_page.hpp"

#include "document/layout/page.hpp"
#include "document/layout/understand_page.hpp"
#include "document/reading.hpp"

#include <gtest/gtest.h>

using namespace taikei::document;
using namespace taikei::document::layout;
using namespace taikei::document::layout::testing;
using taikei::base::Box;
using taikei::document::testing::Texts;

namespace {

PageBuilder page_with_table()
{
    PageBuilder page;
    page.grid({50, 150, 250}, {100, 120, 140}).texts(55, 105, 100, 20, {{"指標", "目標"}, {"便数", "５"}});
    return page;
}

/// The page printed so that its letters run in this direction: the other turn of what reading it undoes.
PageContent printed(const PageContent &page, Direction direction)
{
    switch (direction) {
    case Direction::Downwards: return turn_upright(page, Direction::Upwards);
    case Direction::Upwards: return turn_upright(page, Direction::Downwards);
    default: return turn_upright(page, direction);
    }
}

TEST(TurnedPage, a_table_printed_sideways_is_read)
{
    auto page = page_with_table();
    for (const auto direction : {Direction::Downwards, Direction::Upwards, Direction::UpsideDown}) {
        const auto sideways = printed(page.content(), direction);
        EXPECT_EQ(page_direction(sideways.words), direction);
        const auto blocks = understand_page(sideways);
        ASSERT_EQ(blocks.size(), 1u);
        const auto &table = std::get<Table>(blocks.front());
        EXPECT_EQ(taikei::document::testing::texts_of(table), (Texts{{"指標", "目標"}, {"便数", "５"}}));
        const auto &cell = *table.grid[1][0].cell.place.box;
        const auto word = std::ranges::find(sideways.words, "便数", &Word::text);
        EXPECT_NEAR(cell.left, word->box.left, 0.01);
        EXPECT_NEAR(cell.bottom, word->box.bottom, 0.01);
    }
}

TEST(TurnedPage, turning_back_undoes_turning)
{
    const Page page{1, "", 595, 842};
    PageContent content;
    content.page = page;
    content.areas.push_back({{10, 20, 110, 40}, 0.5});
    for (const auto direction : {Direction::Downwards, Direction::Upwards, Direction::UpsideDown}) {
        const auto turned = turn_upright(content, direction);
        EXPECT_GE(turned.areas[0].box.left, 0);
        EXPECT_LE(turned.areas[0].box.bottom, turned.page.height);
        EXPECT_EQ(turn_back(turned.areas[0].box, direction, page), (Box{10, 20, 110, 40}));
    }
}

TEST(TurnedPage, a_few_turned_letters_turn_no_page)
{
    auto page = page_with_table();
    page.word(580, 300, "章");
    page.content().words.back().rotation = 90;
    EXPECT_EQ(page_direction(page.content().words), Direction::Rightwards);
}

} // namespace
