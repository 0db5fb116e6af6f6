#include "reader/small_plans.hpp"

/// Explained words in a table.
namespace taikei::reader {
namespace {

using tests::plan_of;

TEST(GlossaryTerms, RowsBelowTheTitleOfAGlossaryAreWords)
{
    const std::string rows = "用語\t説明\nゼロカーボン\t温室効果ガスの排出を実質ゼロにすること。\n"
                             "フレイル\t心身の活力が低下した状態のこと。\n";
    const auto plan = plan_of("施策1 環境の保全\n現状を調べます。\n\n用語解説\n\n" + rows);
    ASSERT_EQ(plan.glossary.size(), 2U);
    EXPECT_EQ(plan.glossary[0].term, "ゼロカーボン");
    EXPECT_EQ(plan.glossary[1].text, "心身の活力が低下した状態のこと。");
}

TEST(GlossaryTerms, ATableWithMoreColumnsHoldsNone)
{
    const auto plan = plan_of("施策1 環境の保全\n現状を調べます。\n\n用語解説\n\n"
                              "事業名\t内容\t担当課\n講座の開催\t親子の講座を開きます。\t環境課\n");
    EXPECT_TRUE(plan.glossary.empty());
}

} // namespace
} // namespace taikei::reader
