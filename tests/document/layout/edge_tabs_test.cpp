#include "document/layout/edge_tabs.hpp"

#include "document/layout/page.hpp"

#include <gtest/gtest.h>

using namespace taikei::document::layout;
using namespace taikei::document::layout::testing;

namespace {

/// The words that are marked as vertical, joined.
std::string tab_letters(PageBuilder &page)
{
    mark_edge_tabs(page.content());
    std::string letters;
    for (const Word &word : page.content().words)
        letters += word.style.vertical ? word.text : "";
    return letters;
}

TEST(EdgeTabs, LettersBelowEachOtherOnAGroundAtTheEdge)
{
    PageBuilder page;
    page.area({570, 100, 595, 260})
        .word(55, 110, "現状")
        .word(577, 110, "支")
        .word(577, 130, "え")
        .word(577, 150, "合");
    page.word(560, 110, "い").word(540, 300, "県");
    EXPECT_EQ(tab_letters(page), "支え合い") << "the last letter did not fit and stands beside";
}

TEST(EdgeTabs, AGroundThatHoldsALineIsNone)
{
    PageBuilder page;
    page.area({555, 100, 595, 260}).word(557, 110, "12件").word(557, 130, "3").word(557, 150, "4").word(557, 170, "5");
    EXPECT_EQ(tab_letters(page), "");
}

TEST(EdgeTabs, LettersWithinThePageStayInTheirRows)
{
    PageBuilder page;
    page.area({300, 100, 325, 260}).word(307, 110, "Ａ").word(307, 130, "Ｂ").word(307, 150, "Ａ");
    EXPECT_EQ(tab_letters(page), "");
}

} // namespace
