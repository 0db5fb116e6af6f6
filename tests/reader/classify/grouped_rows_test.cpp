#include "reader/small_plans.hpp"

/// Lists on sheets whose rows stand below headings, their sums and the costs of their rows.
namespace taikei::reader {
namespace {

using tests::plan_of;

const std::string list_head = "番号,事業名,内容,担当課\n";
const std::string list_rows = "1101,ごみの減量,生ごみを減らします。,生活課\n1102,資源の回収,古紙を集めます。,生活課\n";

TEST(GroupedRows, HeadingsInRowsShareTheHeadAboveThem)
{
    const auto plan = plan_of(list_head + "【1-1　循環型社会の形成】,,,\n" + list_rows + "【1-2　脱炭素の推進】,,,\n"
                                  + "1201,照明の更新,照明を替えます。,環境課\n",
                              "list.csv");
    ASSERT_EQ(plan.nodes.size(), 5U);
    EXPECT_EQ(plan.nodes[0].title, "循環型社会の形成");
    EXPECT_EQ(plan.nodes[1].parent, plan.nodes[0].id);
    EXPECT_EQ(plan.nodes[4].title, "照明の更新");
    EXPECT_EQ(plan.nodes[4].parent, plan.nodes[3].id);
    EXPECT_EQ(plan.nodes[4].departments, std::vector<std::string>{"環境課"});
}

TEST(GroupedRows, ARowThatCountsThoseAboveIsNoAction)
{
    const auto plan =
        plan_of(list_head + list_rows + ",小　計,２事業,\n,総合的な計画,計画を作ります。,企画課\n", "list.csv");
    ASSERT_EQ(plan.nodes.size(), 4U);
    EXPECT_EQ(plan.nodes[2].title, "資源の回収");
    EXPECT_EQ(plan.nodes[3].title, "総合的な計画");
}

TEST(GroupedRows, SumsAreNoCostsAndRemarksAreTheirNotes)
{
    const auto plan = plan_of("番号,事業名,事業費（千円）,,計,担当課,備考\n,,令和７年度,令和８年度,,,\n"
                              "1101,ごみの減量,100,200,300,生活課,国の補助あり\n1102,資源の回収,10,20,30,生活課,\n",
                              "list.csv");
    ASSERT_EQ(plan.indicators.size(), 2U);
    EXPECT_EQ(plan.indicators[0].name, "事業費");
    EXPECT_EQ(plan.indicators[0].values.size(), 2U);
    EXPECT_EQ(plan.indicators[0].note, "国の補助あり");
    EXPECT_FALSE(plan.indicators[1].note);
    for (const model::Node &node : plan.nodes)
        EXPECT_TRUE(node.sections.empty()) << node.title;
}

} // namespace
} // namespace taikei::reader
