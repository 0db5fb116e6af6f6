#include "reader/small_plans.hpp"

/// Tables whose rows say again and again what their values are.
namespace taikei::reader {
namespace {

using tests::plan_of;

TEST(LabelsInRows, TheWordBeforeEachFigureHeadsItsColumn)
{
    const auto plan = plan_of("施策1 観光の振興\n\n【数値目標】\n"
                              "　社会増減　　　　現状（Ｒ５）　△１４人　　　目標（Ｒ１１）　±０人\n"
                              "　観光入込客数　　現状（Ｒ５）　３万８千人　　目標（Ｒ１１）　約５万人\n");
    ASSERT_EQ(plan.nodes.size(), 1U);
    ASSERT_EQ(plan.indicators.size(), 2U);
    ASSERT_EQ(plan.indicators[0].values.size(), 2U);
    EXPECT_EQ(plan.indicators[0].name, "社会増減");
    EXPECT_EQ(plan.indicators[0].values[0].kind, model::ValueKind::Observed);
    EXPECT_EQ(plan.indicators[0].values[0].year.year(), 2023);
    EXPECT_EQ(plan.indicators[1].values[1].kind, model::ValueKind::Target);
    EXPECT_EQ(plan.indicators[1].values[1].year.year(), 2029);
}

TEST(LabelsInRows, AnArrowPartsWhatIsFromWhatShallBe)
{
    const auto plan = plan_of("施策1 出会いの応援\n\n【数値目標】\n"
                              "催しの開催回数　　　　　年１回（Ｒ５年度）　→　年３回（Ｒ１１年度）\n"
                              "支援の利用世帯　　　　　４世帯（Ｒ５年度）　→　１０世帯（Ｒ１１年度）\n");
    ASSERT_EQ(plan.indicators.size(), 2U);
    ASSERT_EQ(plan.indicators[0].values.size(), 2U);
    EXPECT_EQ(plan.indicators[0].values[1].kind, model::ValueKind::Target);
    EXPECT_EQ(plan.indicators[0].values[1].year.year(), 2029);
}

} // namespace
} // namespace taikei::reader
