#include "reader/small_plans.hpp"

/// Titles that no number marks, or that the page wrapped.
namespace taikei::reader {
namespace {

using tests::plan_of;
using tests::section_of;

TEST(BracketedTitles, ThreeAboveItemsAreTitles)
{
    const auto plan =
        plan_of("施策1 住まい\n\n（空家対策）\n・空家の調査を行います。\n（公営住宅）\n・住宅を修繕します。\n"
                "（移住の支援）\n・相談会を開きます。\n");
    ASSERT_EQ(plan.nodes.size(), 4U);
    EXPECT_EQ(plan.nodes[1].title, "空家対策");
    EXPECT_EQ(plan.nodes[3].title, "移住の支援");
    EXPECT_EQ(plan.nodes[3].parent, plan.nodes[0].id);
}

TEST(BracketedTitles, TwoAreText)
{
    const auto plan =
        plan_of("施策1 住まい\n\n（空家対策）\n・空家の調査を行います。\n（公営住宅）\n・住宅を修繕します。\n");
    ASSERT_EQ(plan.nodes.size(), 1U);
    EXPECT_EQ(section_of(plan, "住まい", ""), "（空家対策）\n空家の調査を行います。\n（公営住宅）\n住宅を修繕します。");
}

/// Enough running text to tell how wide the page is.
const std::string wide_text = "・避難訓練を行います。\n\n現状と課題\n"
                              "大規模な地震では、住宅や建物の倒壊により、多くの\n"
                              "死傷者が出るおそれがあり、住宅の耐震化を進めると\n"
                              "ともに、避難する場所や道を確かめておくことが必要\n"
                              "であり、住民と行政とが力を合わせて備えることが求\n"
                              "められるため、地域ごとの訓練を行い、備蓄する品を\n"
                              "確かめるなどの取組を進めます。\n";

TEST(WrappedTitles, AHeadingThatFillsItsLineGoesOnBelow)
{
    const auto plan = plan_of("1 災害への備え\n\n1-1 住宅・建物・交通施設などの倒壊や火災による\n多数の死傷者の発生\n"
                              "・耐震化を進めます。\n\n1-2 洪水\n"
                              + wide_text);
    ASSERT_EQ(plan.nodes.size(), 3U);
    EXPECT_EQ(plan.nodes[1].title, "住宅・建物・交通施設などの倒壊や火災による多数の死傷者の発生");
}

TEST(WrappedTitles, AShortHeadingDoesNot)
{
    const auto plan =
        plan_of("1 災害への備え\n\n1-1 津波\n多数の死傷者の発生\n・訓練を行います。\n\n1-2 洪水\n" + wide_text);
    ASSERT_EQ(plan.nodes.size(), 3U);
    EXPECT_EQ(plan.nodes[1].title, "津波");
    EXPECT_EQ(section_of(plan, "津波", ""), "多数の死傷者の発生\n訓練を行います。");
}

} // namespace
} // namespace taikei::reader
