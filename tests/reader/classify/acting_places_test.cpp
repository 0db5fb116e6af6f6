#include "reader/small_plans.hpp"

#include <string>
#include <vector>

/// Places in brackets behind titles: whether they say who acts.
namespace taikei::reader {
namespace {

using tests::plan_of;

TEST(ActingPlaces, AreOfficesWhereOthersOfTheKindHaveTheirs)
{
    const auto plan =
        plan_of("施策1 学び\n\n1-1 訪問（学校教育課）\n\n1-2 研修（学校教育課）\n\n1-3 講座（生涯学習課）\n\n"
                "1-4 電子図書（中央図書館）\n");
    EXPECT_EQ(plan.nodes.at(4).title, "電子図書");
    EXPECT_EQ(plan.nodes.at(4).departments, std::vector<std::string>{"中央図書館"});
    const auto alone = plan_of("施策1 学び\n\n1-1 講座の開催（中央公民館）\n\n1-2 研修\n");
    EXPECT_EQ(alone.nodes.at(1).title, "講座の開催（中央公民館）");
}

} // namespace
} // namespace taikei::reader
