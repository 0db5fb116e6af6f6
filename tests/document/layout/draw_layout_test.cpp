#include "document/layout/draw_layout.hpp"

#include "document/layout/page.hpp"

#include <gtest/gtest.h>

using namespace taikei::document;
using namespace taikei::document::layout;
using namespace taikei::document::layout::testing;

namespace {

std::string drawn(PageBuilder &page)
{
    return draw_layout(look_at_page(page.content()));
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
    const auto svg = drawn(page.word(50, 100, "A&B<市>"));
    EXPECT_TRUE(svg.starts_with("<svg "));
    EXPECT_TRUE(svg.contains("width=\"595.0\""));
    EXPECT_TRUE(svg.contains(">A&amp;B&lt;市&gt;</text>"));
}

TEST(DrawLayout, blocks_and_columns_are_numbered_in_reading_order)
{
    PageBuilder page;
    for (int line = 0; line < 4; ++line)
        page.word(50, 100 + 14 * line, "左の段の文章がここに並びます。")
            .word(310, 100 + 14 * line, "右の段の文章がここに並びます。");
    const auto svg = drawn(page);
    EXPECT_TRUE(svg.contains(">column 2</text>"));
    EXPECT_FALSE(svg.contains(">column 3</text>"));
    EXPECT_TRUE(svg.contains("text-anchor=\"end\">2</text>"));
}

TEST(DrawLayout, a_table_shows_its_step_and_its_cells_merged_ones_shaded)
{
    PageBuilder page;
    page.grid({50, 150, 250}, {100, 120})
        .rules({rule_across(140, 50, 250), rule_down(50, 120, 140), rule_down(250, 120, 140)});
    const auto svg = drawn(page.texts(55, 105, 100, 20, {{"指標", "目標"}, {"計５回"}}).word(155, 125, "以上"));
    EXPECT_EQ(count(svg, "fill=\"#e66100\" fill-opacity=\"0\""), 2u);
    EXPECT_EQ(count(svg, "fill=\"#e66100\" fill-opacity=\"0.18\" stroke=\"#e66100\" stroke-width=\"0.8\"/>"), 2u)
        << "the merged cell and its entry in the legend";
    EXPECT_TRUE(svg.contains(">by ruling lines</text>"));
}

TEST(DrawLayout, what_was_taken_for_no_table_says_why)
{
    PageBuilder page;
    page.grid({50, 150, 250}, {100, 120, 140}).texts(55, 105, 100, 20, {{"指標"}, {"便数"}});
    EXPECT_TRUE(drawn(page).contains(">no table: text in one column only</text>"));
}

TEST(DrawLayout, images_are_light_and_named)
{
    PageBuilder page;
    PageContent content = page.word(50, 100, "計画").content();
    EXPECT_EQ(count(draw_layout(look_at_page(content)), ">画像</text>"), 0u);
    content.images = {{100, 200, 300, 400}, {400, 200, 405, 205}};
    const auto svg = draw_layout(look_at_page(content));
    EXPECT_TRUE(svg.contains("<rect x=\"100.0\" y=\"200.0\" width=\"200.0\" height=\"200.0\" fill=\"#eee\""));
    EXPECT_EQ(count(svg, ">画像</text>"), 1u) << "the word fits in one of them";
}

TEST(DrawLayout, what_xml_cannot_hold_is_left_out)
{
    PageBuilder page;
    EXPECT_TRUE(drawn(page.word(50, 100, "a\x01z")).contains(">az</text>"));
}

} // namespace
