#include "document/pdf/pdf_file.hpp"

#include "document/pdf/pdf_builder.hpp"

#include <gmock/gmock.h>

namespace taikei::document::pdf {

namespace {

using layout::Rule;
using pdf::testing::PdfBuilder;
using pdf::testing::print;
using pdf::testing::print_turned;

constexpr double slack = 0.6; ///< points: a stroke's width, rounding of letters

layout::PageContent first_page(const std::string &bytes)
{
    const auto file = PdfFile::open(bytes);
    EXPECT_TRUE(file.has_value());
    auto reading = file ? file->read_page(1) : std::nullopt;
    return reading ? std::move(reading->content) : layout::PageContent{};
}

void expect_box(const base::Box &box, const base::Box &expected)
{
    EXPECT_NEAR(box.left, expected.left, slack);
    EXPECT_NEAR(box.top, expected.top, slack);
    EXPECT_NEAR(box.right, expected.right, slack);
    EXPECT_NEAR(box.bottom, expected.bottom, slack);
}

} // namespace

TEST(PdfFile, GivesWordsWithABoxALetter)
{
    const auto page = first_page(PdfBuilder{}.add_page(print(100, 700, 10, "指標")).build());
    ASSERT_EQ(page.words.size(), 1u);
    EXPECT_EQ(page.words[0].text, "指標");
    EXPECT_DOUBLE_EQ(page.words[0].style.size, 10);
    ASSERT_EQ(page.words[0].letters.size(), 2u);
    expect_box(page.words[0].letters[1], {110, 842 - 708.8, 120, 842 - 698.8});
    EXPECT_DOUBLE_EQ(page.page.height, 842);
}

TEST(PdfFile, TurnsAPageUpright)
{
    // Written upwards along the left edge of a page that is shown turned clockwise.
    const auto content = print_turned("0 1 -1 0", 100, 50, 10, "目標") + "100 50 m 100 250 l S\n";
    const auto page = first_page(PdfBuilder{}.add_page(content, "/Rotate 90").build());
    EXPECT_DOUBLE_EQ(page.page.width, 842);
    EXPECT_DOUBLE_EQ(page.page.height, 595);
    ASSERT_EQ(page.words.size(), 1u);
    EXPECT_EQ(page.words[0].rotation, 0);
    EXPECT_NEAR(page.words[0].box.left, 50, slack);
    ASSERT_EQ(page.rules.size(), 1u);
    EXPECT_EQ(page.rules[0].direction, Rule::Direction::Horizontal);
    expect_box(page.rules[0].box, {50, 99.5, 250, 100.5});
}

TEST(PdfFile, TellsHowLettersAreTurned)
{
    const auto content =
        print_turned("0 1 -1 0", 100, 100, 10, "上へ") + print_turned("0 -1 1 0", 300, 700, 10, "下へ");
    const auto page = first_page(PdfBuilder{}.add_page(content).build());
    ASSERT_EQ(page.words.size(), 2u);
    EXPECT_EQ(page.words[0].rotation + page.words[1].rotation, 90 + 270);
}

TEST(PdfFile, TakesStrokesAndThinRectanglesAsRules)
{
    const auto page = first_page(PdfBuilder{}
                                     .add_page("1 w 100 700 m 300 700 l S\n"
                                               "100 500 0.5 100 re f\n"
                                               "100 100 m 200 200 l S\n"
                                               "0.9 g 100 300 200 50 re f\n")
                                     .build());
    ASSERT_EQ(page.rules.size(), 2u);
    EXPECT_EQ(page.rules[0].direction, Rule::Direction::Horizontal);
    expect_box(page.rules[0].box, {100, 141.5, 300, 142.5});
    EXPECT_EQ(page.rules[1].direction, Rule::Direction::Vertical);
    expect_box(page.rules[1].box, {100, 242, 100.5, 342});
    ASSERT_EQ(page.areas.size(), 1u);
    EXPECT_NEAR(page.areas[0].lightness, 0.9, 0.01);
    expect_box(page.areas[0].box, {100, 492, 300, 542});
}

TEST(PdfFile, TakesARectangleWithinAnotherAsABorder)
{
    const auto page = first_page(PdfBuilder{}.add_page("100 100 200 50 re 101 101 198 48 re f*\n").build());
    EXPECT_EQ(page.rules.size(), 4u);
    EXPECT_TRUE(page.areas.empty());
}

TEST(PdfFile, FollowsFormsWithTheirMatrixAndImages)
{
    const auto page =
        first_page(PdfBuilder{}
                       .add_object("/Subtype /Form /BBox [0 0 300 300] /Matrix [1 0 0 1 50 0]", "0 0 m 100 0 l S")
                       .add_object("/Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 "
                                   "/ColorSpace /DeviceGray",
                                   "x")
                       .add_page("q 1 0 0 1 100 400 cm /X1 Do Q q 80 0 0 60 20 30 cm /X2 Do Q\n")
                       .build());
    ASSERT_EQ(page.rules.size(), 1u);
    expect_box(page.rules[0].box, {150, 441.5, 250, 442.5});
    ASSERT_EQ(page.images.size(), 1u);
    expect_box(page.images[0], {20, 752, 100, 812});
}

TEST(PdfFile, StopsAtFormsThatDrawThemselves)
{
    const auto bytes =
        PdfBuilder{}.add_object("/Subtype /Form /BBox [0 0 9 9]", "/X1 Do /X1 Do").add_page("/X1 Do").build();
    EXPECT_TRUE(PdfFile::open(bytes)->read_page(1).has_value());
}

TEST(PdfFile, KeepsToTheClip)
{
    const auto page = first_page(PdfBuilder{}.add_page("q 100 100 50 50 re W n 0 120 m 500 120 l S Q\n").build());
    ASSERT_EQ(page.rules.size(), 1u);
    expect_box(page.rules[0].box, {100, 721.5, 150, 722.5});
}

TEST(PdfFile, LeavesOutWhatIsFarOffThePage)
{
    const auto page = first_page(PdfBuilder{}
                                     .add_page(print(-5000, 700, 10, "左") + print(1e9, 1e9, 10, "右")
                                               + "-1000000000 100 m 1000000000 100 l S\n")
                                     .build());
    EXPECT_TRUE(page.words.empty());
    ASSERT_EQ(page.rules.size(), 1u);
    expect_box(page.rules[0].box, {0, 741.5, 595, 742.5});
}

TEST(PdfFile, GivesTheOutline)
{
    const std::string bytes = PdfBuilder{}.add_page("").add_outline({"One", "Two"}).build();
    const auto file = PdfFile::open(bytes);
    const auto outline = file->outline();
    ASSERT_EQ(outline.size(), 2u);
    EXPECT_EQ(outline[1].title, "Two");
    EXPECT_EQ(outline[1].level, 1);
    EXPECT_EQ(outline[1].page, 1);
}

namespace {

/// `count` forms, each of which draws the next, the last a rule.
std::string forms_within_forms(int count)
{
    PdfBuilder builder;
    builder.add_page("/X1 Do");
    for (int form = 1; form <= count; ++form)
        builder.add_object("/Subtype /Form /BBox [0 0 595 842]",
                           form == count ? "0 0 m 500 0 l S" : "/X" + std::to_string(form + 1) + " Do");
    return builder.build();
}

} // namespace

TEST(PdfFileLimits, FormsAreDrawnSixteenDeep)
{
    const auto sixteen = PdfFile::open(forms_within_forms(16))->read_page(1);
    EXPECT_TRUE(sixteen->has_all_lines);
    EXPECT_EQ(sixteen->content.rules.size(), 1u);
    const auto seventeen = PdfFile::open(forms_within_forms(17))->read_page(1);
    EXPECT_FALSE(seventeen->has_all_lines);
    EXPECT_EQ(seventeen->content.rules.size(), 0u);
}

TEST(PdfFileLimits, OfAnOutlineTenThousandEntriesAreRead)
{
    const std::string bytes = PdfBuilder{}.add_page("").add_outline(std::vector<std::string>(10'001, "One")).build();
    EXPECT_EQ(PdfFile::open(bytes)->outline().size(), 10'000u);
}

TEST(PdfFileLimits, APageOfTooManyPixelsIsNotDrawn)
{
    // At 72 dpi, below which no letter can be recognised, a point is a pixel.
    const auto drawn = [](double side) {
        const std::string bytes =
            PdfBuilder{}.add_page(PdfBuilder::Page{.content = "", .width = side, .height = side}).build();
        return PdfFile::open(bytes)->draw_page(1);
    };
    const auto page = drawn(5990);
    ASSERT_TRUE(page.has_value());
    EXPECT_LE(page->grey.size(), 36'000'000u);
    EXPECT_FALSE(drawn(6010).has_value());
}

} // namespace taikei::document::pdf
