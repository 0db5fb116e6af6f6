#include "document/layout/draw_layout.hpp"

#include "document/layout/find_tables.hpp"
#include "document/layout/page.hpp"

#include <gtest/gtest.h>

using namespace taikei::document;
using namespace taikei::document::layout;
using namespace taikei::document::layout::testing;

namespace {

Line line_at(int page, const taikei::base::Box &box)
{
    Line line;
    line.place.page = page;
    line.place.box = box;
    return line;
}

std::size_t count(const std::string &text, std::string_view part)
{
    std::size_t found = 0;
    for (auto at = text.find(part); at != text.npos; at = text.find(part, at + part.size()))
        ++found;
    return found;
}

TEST(DrawLayout, words_stand_in_it_as_text)
{
    PageBuilder page;
    page.word(50, 100, "A&B<市>");
    const auto svg = draw_layout(page.content(), {});
    EXPECT_TRUE(svg.starts_with("<svg "));
    EXPECT_TRUE(svg.contains("width=\"595.0\" height=\"842.0\""));
    EXPECT_TRUE(svg.contains(">A&amp;B&lt;市&gt;</text>"));
}

TEST(DrawLayout, blocks_of_the_page_are_numbered_in_their_order)
{
    PageBuilder page;
    const auto svg = draw_layout(
        page.content(), {line_at(2, {0, 0, 9, 9}), line_at(3, {10, 10, 90, 20}), line_at(3, {10, 30, 90, 40}), Line{}});
    EXPECT_TRUE(svg.contains(">1</text>"));
    EXPECT_TRUE(svg.contains(">2</text>"));
    EXPECT_FALSE(svg.contains(">3</text>"));
}

TEST(DrawLayout, a_table_shows_its_cells)
{
    PageBuilder page;
    page.grid({50, 150, 250}, {100, 120, 140}).texts(55, 105, 100, 20, {{"指標", "目標"}, {"便数", "５"}});
    std::vector<Block> blocks;
    for (auto &found : find_tables(page.content()))
        blocks.emplace_back(found.table);
    EXPECT_EQ(count(draw_layout(page.content(), blocks), "#e66100"), 4u);
}

TEST(DrawLayout, what_xml_cannot_hold_is_left_out)
{
    PageBuilder page;
    page.word(50, 100, "a\x01z");
    EXPECT_TRUE(draw_layout(page.content(), {}).contains(">az</text>"));
}

} // namespace
