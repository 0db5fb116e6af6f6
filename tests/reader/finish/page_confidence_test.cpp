#include "reader/finish/page_confidence.hpp"

#include "document/read_document.hpp"
#include "reader/reader.hpp"

#include <gtest/gtest.h>

namespace taikei::reader {
namespace {

document::Document two_pages()
{
    auto document = document::read_document("施策1 健康づくりの推進\n\n"
                                            "\f指標名\t単位\t現状値（R2）\t目標値（R7）\n参加者数\t人\t12\t20\n",
                                            "plan.txt");
    EXPECT_TRUE(document.has_value());
    return document.value_or(document::Document{});
}

TEST(PageConfidence, IsThatOfTheFactsOnThePage)
{
    document::Document document = two_pages();
    const model::Plan clear = read_plan(document);
    document.pages.at(1).confidence = 0.5;
    const model::Plan recognised = read_plan(document);
    ASSERT_EQ(recognised.indicators.size(), 1U);
    ASSERT_EQ(recognised.indicators[0].values.size(), 2U);
    for (std::size_t i = 0; i < 2; ++i)
        EXPECT_DOUBLE_EQ(recognised.indicators[0].values[i].source.confidence,
                         clear.indicators[0].values[i].source.confidence / 2);
    EXPECT_DOUBLE_EQ(recognised.indicators[0].source.confidence, clear.indicators[0].source.confidence / 2);
}

TEST(PageConfidence, LeavesOtherPagesAlone)
{
    document::Document document = two_pages();
    const model::Plan clear = read_plan(document);
    document.pages.at(1).confidence = 0.5;
    EXPECT_EQ(read_plan(document).nodes.at(0).source, clear.nodes.at(0).source);
}

} // namespace
} // namespace taikei::reader
