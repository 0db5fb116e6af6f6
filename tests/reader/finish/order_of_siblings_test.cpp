#include "reader/small_plans.hpp"

#include <gmock/gmock.h>
#include <vector>

namespace taikei::reader {
namespace {

std::vector<std::string> codes_of(const model::Plan &plan)
{
    std::vector<std::string> codes;
    for (const model::Node &node : plan.nodes)
        codes.push_back(node.code.value_or("none"));
    return codes;
}

TEST(OrderOfSiblings, IsThatOfAllPartsOfTheirNumbers)
{
    const model::Plan plan = tests::plan_of("第１次みどり市総合計画\n\n"
                                            "施策１－１　道路の整備\n道路を直します。\n\n"
                                            "施策２－１　福祉の充実\n相談を受けます。\n\n"
                                            "施策１－10　橋の点検\n橋を調べます。\n\n"
                                            "施策１－２　公園の整備\n公園を広げます。\n");
    EXPECT_THAT(codes_of(plan), testing::ElementsAre("1-1", "1-2", "1-10", "2-1"));
}

} // namespace
} // namespace taikei::reader
