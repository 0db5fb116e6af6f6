#include "document/ocr/find_rules.hpp"

#include <gtest/gtest.h>

namespace taikei::document::ocr {
namespace {

using Direction = layout::Rule::Direction;

/// White paper of 4 × 4 inches at 72 dpi, so that a pixel is a point.
PageImage paper()
{
    return {.width = 288, .height = 288, .dpi = 72, .grey = std::vector<unsigned char>(288UL * 288, 255)};
}

void blacken(PageImage &image, int left, int top, int right, int bottom)
{
    for (int y = top; y < bottom; ++y) {
        for (int x = left; x < right; ++x)
            image.grey[static_cast<std::size_t>(y * image.width + x)] = 20;
    }
}

TEST(FindRules, EmptyPaperHasNone)
{
    EXPECT_TRUE(find_rules(paper()).empty());
    EXPECT_TRUE(find_rules({}).empty());
}

TEST(FindRules, LevelAndUpright)
{
    PageImage image = paper();
    blacken(image, 20, 40, 200, 42);
    blacken(image, 50, 100, 51, 180);
    const auto rules = find_rules(image);
    ASSERT_EQ(rules.size(), 2U);
    EXPECT_EQ(rules[0].direction, Direction::Horizontal);
    EXPECT_EQ(rules[0].box, (base::Box{20, 40, 200, 42}));
    EXPECT_EQ(rules[1].direction, Direction::Vertical);
    EXPECT_EQ(rules[1].box, (base::Box{50, 100, 51, 180}));
}

TEST(FindRules, AFrameHasFour)
{
    PageImage image = paper();
    blacken(image, 20, 20, 120, 21);
    blacken(image, 20, 80, 120, 81);
    blacken(image, 20, 20, 21, 81);
    blacken(image, 119, 20, 120, 81);
    EXPECT_EQ(find_rules(image).size(), 4U);
}

TEST(FindRules, SpecksOfWhiteDoNotCutOne)
{
    PageImage image = paper();
    blacken(image, 20, 40, 100, 41);
    blacken(image, 101, 40, 200, 41);
    EXPECT_EQ(find_rules(image).size(), 1U);
}

TEST(FindRules, LettersAndFilledAreasAreNone)
{
    PageImage image = paper();
    blacken(image, 20, 40, 32, 41); // a stroke of 一
    blacken(image, 100, 100, 200, 160); // the ground of a head cell
    EXPECT_TRUE(find_rules(image).empty());
}

} // namespace
} // namespace taikei::document::ocr
