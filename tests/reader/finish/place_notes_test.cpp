#include "reader/small_plans.hpp"

/// Notes that name the indicator they belong to.
namespace taikei::reader {
namespace {

using tests::plan_of;

const std::string library = "指標名\t現状値\t目標値\n図書館の来館者数\t500人\t600人\n\n";
const std::string last_chapter = "第５章 計画の進め方\n進め方を示します。\n※図書館の来館者数は、分館を含む。\n";

TEST(PlaceNotes, ANoteInAnotherChapterFindsItsIndicator)
{
    const auto plan = plan_of("第２章 施策\n\n施策1 文化の振興\n\n" + library + last_chapter);
    ASSERT_EQ(plan.indicators.size(), 1U);
    EXPECT_EQ(plan.indicators[0].note, "図書館の来館者数は、分館を含む。");
}

TEST(PlaceNotes, WhereTwoIndicatorsAreCalledSoItIsNobodys)
{
    const auto plan =
        plan_of("第２章 施策\n\n施策1 文化の振興\n\n" + library + "施策2 教育の充実\n\n" + library + last_chapter);
    ASSERT_EQ(plan.indicators.size(), 2U);
    EXPECT_FALSE(plan.indicators[0].note);
    EXPECT_FALSE(plan.indicators[1].note);
}

TEST(PlaceNotes, AMarkIsNotTheBeginningOfALongerOne)
{
    const auto plan =
        plan_of("施策1 商工\n\n指標名\t現状値（R5）\t目標値（R11）\t備考\n創業者数\t5人\t9人\t商工課集計※10\n\n"
                "※10 窓口による\n");
    ASSERT_EQ(plan.indicators.size(), 1U);
    EXPECT_EQ(plan.indicators[0].note, "商工課集計 窓口による");
}

} // namespace
} // namespace taikei::reader
