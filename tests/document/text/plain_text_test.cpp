#include "document/reading.hpp"

using namespace taikei::document;
using namespace taikei::document::testing;
using Blocks = std::vector<std::string>;

namespace {

TEST(PlainText, every_printed_line_is_a_line)
{
    const auto document = read("\n施策1\n　　現状と課題\n\n\n本文\n");
    EXPECT_EQ(blocks_of(document), (Blocks{"text 施策1", "text 現状と課題", "text 本文"}));
    EXPECT_EQ(line_at(document, 1).indent, 4);
    EXPECT_EQ(line_at(document, 2).blank_lines_above, 2);
    EXPECT_EQ(line_at(document, 2).place.first_line, 6);
    EXPECT_EQ(line_at(document, 2).place.file, "plan.txt");
    EXPECT_TRUE(line_at(document, 2).runs.empty());
    EXPECT_EQ(document.encoding, "UTF-8");
}

TEST(PlainText, the_folder_leaves_the_name)
{
    EXPECT_EQ(read("本文", "in/plan.txt").file, "plan.txt");
}

TEST(PlainText, dashes_begin_items)
{
    EXPECT_EQ(blocks_of("- 1-1 健康づくり\n- (1) 検診\n- ・ 健康増進計画\n"),
              (Blocks{"item1 1-1 健康づくり", "item1 (1) 検診", "item1 ・ 健康増進計画"}));
}

TEST(PlainText, indented_items_are_deeper)
{
    EXPECT_EQ(blocks_of("- 一\n    - 二\n    - 三\n- 四\n本文\n  - 五\n"),
              (Blocks{"item1 一", "item2 二", "item2 三", "item1 四", "text 本文", "item1 五"}));
}

TEST(PlainText, page_numbers_between_dashes_are_no_items)
{
    EXPECT_EQ(blocks_of("- 41 -\n- 41\n"), (Blocks{"text - 41 -", "text - 41"}));
    EXPECT_EQ(blocks_of("- 資料編 41 -\n"), (Blocks{"text - 資料編 41 -"}));
}

TEST(PlainText, a_star_begins_a_footnote_not_an_item)
{
    EXPECT_EQ(blocks_of("* ライフスタイル：生き方\n"), (Blocks{"text * ライフスタイル：生き方"}));
}

TEST(PlainText, numbers_stay_because_they_are_codes)
{
    EXPECT_EQ(blocks_of("1. 健康づくり\n10. 社会保障\n"), (Blocks{"text 1. 健康づくり", "text 10. 社会保障"}));
}

TEST(PlainText, fragments_of_markup_become_lines_of_the_same_place)
{
    const auto document = read("\n前書き\n<ul><li>一</li><li>二</li></ul><p>段落</p>\n");
    EXPECT_EQ(blocks_of(document), (Blocks{"text 前書き", "item1 一", "item1 二", "paragraph 段落"}));
    EXPECT_EQ(line_at(document, 2).place.first_line, 3);
}

TEST(PlainText, readings_leave_lines)
{
    EXPECT_EQ(blocks_of("故郷^{ふるさと}で\n"), (Blocks{"text 故郷で"}));
}

TEST(PlainText, form_feeds_number_the_pages)
{
    const auto document = read("一\n\f二\n三\n");
    EXPECT_EQ(document.pages.size(), 2U);
    EXPECT_EQ(document.pages.at(1).number, 2);
    EXPECT_EQ(line_at(document, 1).place.page, 2);
    EXPECT_TRUE(line_at(document, 1).starts_page);
    EXPECT_FALSE(line_at(document, 2).starts_page);
}

TEST(PlainText, without_form_feeds_no_page_is_known)
{
    const auto document = read("一\n \n二\n");
    EXPECT_TRUE(document.pages.empty());
    EXPECT_EQ(line_at(document, 1).place.page, 0);
    EXPECT_TRUE(line_at(document, 1).starts_page);
}

} // namespace
