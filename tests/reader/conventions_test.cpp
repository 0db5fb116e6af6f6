#include "reader/small_plans.hpp"

/// What a document says about its own figures.
namespace taikei::reader {
namespace {

TEST(Conventions, AYearForInterimTargetsIsTheirs)
{
    const auto plan = tests::plan_of("※各施策の指標の現状は令和４年度、中間目標は令和10年度、最終目標は令和15年度の数値"
                                     "です。\n\n施策1 管路の更新\n\n"
                                     "指標\t単位\t現状\t中間目標\t最終目標\n耐震適合率\t％\t38.2\t46.0\t55.0\n");
    ASSERT_EQ(plan.indicators.size(), 1U);
    std::vector<int> years;
    for (const model::Value &value : plan.indicators[0].values)
        years.push_back(value.year.year());
    EXPECT_EQ(years, (std::vector<int>{2022, 2028, 2033}));
}

TEST(Conventions, AnInterimYearIsNotThatOfOtherTargets)
{
    const auto plan = tests::plan_of("※最終目標は令和15年度、中間目標は令和10年度の数値です。\n\n施策1 管路の更新\n\n"
                                     "指標\t単位\t目標\n耐震適合率\t％\t55.0\n");
    ASSERT_EQ(plan.indicators.size(), 1U);
    ASSERT_EQ(plan.indicators[0].values.size(), 1U);
    EXPECT_EQ(plan.indicators[0].values[0].year.year(), 2033);
}

} // namespace
} // namespace taikei::reader
