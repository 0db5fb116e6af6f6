#include "document/page_selection.hpp"
#include "document/reading.hpp"
#include "document/select_pages.hpp"

#include <limits>

namespace taikei::document {
namespace {

PageSelection selection(std::string_view text)
{
    const auto parsed = parse_page_selection(text);
    EXPECT_TRUE(parsed.has_value()) << text;
    return parsed.value_or(PageSelection{});
}

std::string refusal(std::string_view text)
{
    const auto parsed = parse_page_selection(text);
    return parsed ? "taken as " + parsed->to_string() : parsed.error().message;
}

TEST(PageSelection, one_page)
{
    EXPECT_TRUE(selection("3").contains(3));
    EXPECT_FALSE(selection("3").contains(2));
    EXPECT_FALSE(selection("3").contains(4));
}

TEST(PageSelection, a_range)
{
    EXPECT_TRUE(selection("3-40").contains(3));
    EXPECT_TRUE(selection("3-40").contains(40));
    EXPECT_FALSE(selection("3-40").contains(41));
}

TEST(PageSelection, to_the_end)
{
    EXPECT_TRUE(selection("3-").contains(1'000'000));
    EXPECT_FALSE(selection("3-").contains(2));
}

TEST(PageSelection, a_list_in_any_order)
{
    EXPECT_EQ(selection("4-6,1").to_string(), "1,4-6");
    EXPECT_EQ(selection("1,2,3").to_string(), "1-3");
    EXPECT_EQ(selection("5-,2,7-9").to_string(), "2,5-");
    EXPECT_EQ(selection("2-8,3").to_string(), "2-8");
}

TEST(PageSelection, every_page_unless_told_otherwise)
{
    EXPECT_TRUE(PageSelection{}.is_all());
    EXPECT_TRUE(PageSelection{}.contains(77));
    EXPECT_EQ(PageSelection{}.last_wanted(12), 12);
}

TEST(PageSelection, the_last_page_that_is_wanted)
{
    EXPECT_EQ(selection("1,4-6").last_wanted(12), 6);
    EXPECT_EQ(selection("1,4-6").last_wanted(5), 5);
    EXPECT_EQ(selection("1,4-6").last_wanted(3), 1);
    EXPECT_EQ(selection("4-").last_wanted(12), 12);
    EXPECT_EQ(selection("4-").last_wanted(3), 0);
}

TEST(PageSelection, CountsWhatIsWanted)
{
    EXPECT_EQ(PageSelection{}.count(12), 12);
    EXPECT_EQ(selection("1,4-6").count(12), 4);
    EXPECT_EQ(selection("1,4-6").count(5), 3);
    EXPECT_EQ(selection("4-").count(12), 9);
    EXPECT_EQ(selection("4-").count(3), 0);
}

TEST(PageSelection, nonsense)
{
    EXPECT_EQ(refusal("x"), "'x' names no pages: give numbers from 1 as 3, 3-40, 3- or 1,4-6");
    for (const auto *text : {"", "0", "0-3", "-", "-3", "40-3", "3-4-5", "1,", ",1", "1,,2", "３", "3 - 4", "+3", "1.5",
                             "99999999999999999999", "1-2000000"})
        EXPECT_TRUE(refusal(text).ends_with("names no pages: give numbers from 1 as 3, 3-40, 3- or 1,4-6")) << text;
}

TEST(SelectPages, keeps_what_stands_on_them)
{
    const auto document =
        read_document("一\n\f二\n\f三\n指標\t目標\n参加者\t12\n\f四\n", "plan.txt", {}, {.pages = selection("2-3")});
    ASSERT_TRUE(document.has_value()) << document.error().message;
    EXPECT_EQ(testing::blocks_of(*document), (std::vector<std::string>{"text 二", "text 三", "table 2x2"}));
    ASSERT_EQ(document->pages.size(), 2U);
    EXPECT_EQ(document->pages[0].number, 2);
    EXPECT_EQ(std::get<Line>(document->blocks[0]).place.page, 2);
}

TEST(SelectPages, a_document_that_has_none_of_them)
{
    const auto document = read_document("一\n\f二\n", "plan.txt", {}, {.pages = selection("3-")});
    ASSERT_FALSE(document.has_value());
    EXPECT_EQ(document.error().message, "pages 3- were asked for, and this document has 2: ask for pages that it has");
    EXPECT_EQ(document.error().where, "plan.txt");
}

TEST(SelectPages, a_document_without_pages)
{
    for (const auto *name : {"plan.txt", "plan.html", "plan.csv"}) {
        const auto document = read_document("指標,目標\n参加者,12\n", name, {}, {.pages = selection("1")});
        ASSERT_FALSE(document.has_value());
        EXPECT_EQ(document.error().message,
                  "pages 1 were asked for, and this document has no pages to choose from: read it whole");
    }
}

TEST(SelectPages, images_of_other_pages_go)
{
    Document document;
    for (int page = 1; page <= 2; ++page) {
        document.pages.push_back({page, {}, 0, 0});
        document.images.emplace_back().place.page = page;
        Line &line = std::get<Line>(document.blocks.emplace_back(Line{}));
        line.place.page = page;
    }
    ASSERT_TRUE(select_pages(document, selection("2")).has_value());
    ASSERT_EQ(document.images.size(), 1u);
    EXPECT_EQ(document.images[0].place.page, 2);
}

TEST(SelectPages, pages_without_text)
{
    const auto document = read_document("一\n\f\n\f三\n", "plan.txt", {}, {.pages = selection("2")});
    ASSERT_FALSE(document.has_value());
    EXPECT_EQ(document.error().message, "pages 2 of this document have no text: ask for other pages");
}

} // namespace
} // namespace taikei::document
