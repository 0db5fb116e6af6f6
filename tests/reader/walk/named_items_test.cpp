#include "reader/small_plans.hpp"

/// Lists whose items name an action before they tell of it.
namespace taikei::reader {
namespace {

using tests::plan_of;

/// "断熱改修の補助: 窓の改修を助けます。" of each measure.
std::vector<std::string> measures_of(const model::Plan &plan)
{
    std::vector<std::string> measures;
    for (const model::Node &node : plan.nodes) {
        for (const model::Measure &measure : node.measures)
            measures.push_back(measure.title + ": " + measure.text);
    }
    return measures;
}

TEST(NamedItems, NameAndTextStandInColumns)
{
    const auto plan = plan_of("施策1 住まい\n\n主な取組\n"
                              "・断熱改修の補助　　国の制度に上乗せし、窓と壁の改修を助けます。\n"
                              "・空き家の活用　　　移り住む人に空き家を紹介し、改修の相談に応じ\n"
                              "　　　　　　　　　　ます。\n");
    EXPECT_EQ(measures_of(plan),
              (std::vector<std::string>{"断熱改修の補助: 国の制度に上乗せし、窓と壁の改修を助けます。",
                                        "空き家の活用: 移り住む人に空き家を紹介し、改修の相談に応じます。"}));
}

TEST(NamedItems, AGapWithinASentenceNamesNothing)
{
    const auto plan = plan_of("施策1 住まい\n\n主な取組\n"
                              "・窓と壁の改修を　　助けます。\n・空き家を紹介します。\n");
    for (const std::string &measure : measures_of(plan))
        EXPECT_EQ(measure.find("改修を: "), std::string::npos) << measure;
}

} // namespace
} // namespace taikei::reader
