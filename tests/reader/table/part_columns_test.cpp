#include "reader/small_plans.hpp"

#include <string>
#include <vector>

/// Which column says whose figures a row has.
namespace taikei::reader {
namespace {

std::vector<std::string> indicators_of(const std::string &rows, const std::string &heads = "認定区分\t区分")
{
    std::vector<std::string> names;
    for (const auto &indicator :
         tests::plan_of("施策1 幼児期の教育\n\n（単位：人）\n" + heads + "\t令和７年度\t令和８年度\n" + rows)
             .indicators)
        names.push_back(indicator.name + '/' + indicator.part.value_or(""));
    return names;
}

TEST(PartColumns, TheirTextsMayBeginTheKindsAnew)
{
    const std::vector<std::string> expected = {"量の見込み/１号認定", "確保方策/１号認定", "量の見込み/２号認定",
                                               "確保方策/２号認定"};
    EXPECT_EQ(indicators_of("１号認定\t①量の見込み\t221\t212\n\t②確保方策\t290\t290\n\t②－①\t69\t78\n"
                            "２号認定\t①量の見込み\t440\t432\n\t②確保方策\t450\t450\n\t②－①\t10\t18\n"),
              expected);
    EXPECT_EQ(indicators_of("１号認定\t量の見込み\t221\t212\n１号認定\t確保方策\t290\t290\n"
                            "２号認定\t量の見込み\t440\t432\n２号認定\t確保方策\t450\t450\n"),
              expected)
        << "or stand beside each";
}

TEST(PartColumns, MayStandBehindTheAmountsWithoutAHead)
{
    EXPECT_EQ(indicators_of("量の見込み\t低学年\t415\t408\n\t高学年\t130\t134\n確保方策\t\t520\t545\n", "\t"),
              (std::vector<std::string>{"量の見込み/低学年", "量の見込み/高学年", "確保方策/"}));
}

TEST(PartColumns, ANoteBesideOneKindIsNone)
{
    EXPECT_EQ(indicators_of("\t量の見込み\t221\t212\n公募による\t確保方策\t290\t290\n"),
              (std::vector<std::string>{"量の見込み/", "確保方策/"}));
}

} // namespace
} // namespace taikei::reader
