#include "base/place.hpp"

#include <gtest/gtest.h>
#include <limits>

namespace taikei::base {
namespace {

Place on_page(const Box &box)
{
    Place place;
    place.file = "plan.pdf";
    place.page = 3;
    place.box = box;
    return place;
}

TEST(Place, IsDescribedAsFarAsItIsKnown)
{
    Place place;
    EXPECT_EQ(describe(place), "");
    place.file = "plan.txt";
    place.first_line = 12;
    place.last_line = 13;
    EXPECT_EQ(describe(place), "plan.txt, line 12");
    place.page = 3;
    place.row = 2;
    place.column = 4;
    EXPECT_EQ(describe(place), "plan.txt, page 3, line 12, row 2, column 4");
}

TEST(Place, OnASheetIsItsCell)
{
    Place place;
    place.file = "plan.xlsx";
    place.page = 2;
    place.page_name = "評価";
    place.is_sheet = true;
    EXPECT_EQ(describe(place), "plan.xlsx, sheet 評価");
    place.row = 24;
    place.column = 7;
    EXPECT_EQ(describe(place), "plan.xlsx, sheet 評価, cell G24");
    place.page = 0;
    place.page_name = {};
    place.first_line = 25;
    EXPECT_EQ(describe(place), "plan.xlsx, cell G24");
}

TEST(Place, NamesTheNumberPrintedOnItsPage)
{
    Place place;
    place.page = 3;
    place.page_name = "i";
    place.row = 2;
    EXPECT_EQ(describe(place), "page 3 (printed i), row 2");
}

TEST(Place, NamesColumnsInLetters)
{
    EXPECT_EQ(cell_name(1, 1), "A1");
    EXPECT_EQ(cell_name(12, 26), "Z12");
    EXPECT_EQ(cell_name(12, 28), "AB12");
    EXPECT_EQ(cell_name(1, 16384), "XFD1");
    EXPECT_EQ(cell_name(0, 3), "");
}

TEST(Place, HasItsBoxInWholePoints)
{
    EXPECT_EQ(describe(on_page({72, 120.4, 300.5, 132.9})), "plan.pdf, page 3, box 72,120–301,133");
}

TEST(Place, BeyondAllPagesIsCut)
{
    const double infinite = std::numeric_limits<double>::infinity();
    EXPECT_EQ(describe(on_page({-infinite, std::numeric_limits<double>::quiet_NaN(), 1e300, -0.2})),
              "plan.pdf, page 3, box -999999999,?–999999999,0");
}

} // namespace
} // namespace taikei::base
