#include "reader/small_plans.hpp"

/// Offices in brackets behind a sentence.
namespace taikei::reader {
namespace {

using tests::plan_of;
using tests::section_of;

TEST(ClosingDepartments, OfficesBehindAMeasuresSentenceAreItsDepartments)
{
    const auto plan = plan_of("施策1 環境\n\n主な事業\n事業名\t内容\n"
                              "照明の更新\t庁舎の照明を替えます。〔環境政策課・財産管理課〕\n"
                              "発電の推進\t太陽光発電を増やします。〔国の補助による〕\n");
    ASSERT_EQ(plan.nodes.size(), 1U);
    ASSERT_EQ(plan.nodes[0].measures.size(), 2U);
    const auto &measures = plan.nodes[0].measures;
    EXPECT_EQ(measures[0].text, "庁舎の照明を替えます。");
    EXPECT_EQ(measures[0].departments, (std::vector<std::string>{"環境政策課", "財産管理課"}));
    EXPECT_EQ(measures[1].text, "太陽光発電を増やします。〔国の補助による〕");
    EXPECT_TRUE(measures[1].departments.empty());
}

TEST(ClosingDepartments, OfficesBehindANodesSentenceAreItsDepartments)
{
    const auto plan = plan_of("施策1 環境\n\n庁舎の照明を替えます。〔環境政策課・財産管理課〕\n");
    ASSERT_EQ(plan.nodes.size(), 1U);
    EXPECT_EQ(section_of(plan, "環境", ""), "庁舎の照明を替えます。");
    EXPECT_EQ(plan.nodes[0].departments, (std::vector<std::string>{"環境政策課", "財産管理課"}));
}

TEST(ClosingDepartments, OtherBracketsAreText)
{
    const auto plan = plan_of("施策1 環境\n\n庁舎の照明を替えます。〔国の補助による〕\n");
    EXPECT_EQ(section_of(plan, "環境", ""), "庁舎の照明を替えます。〔国の補助による〕");
}

TEST(ClosingDepartments, ABlockWithALabelKeepsThem)
{
    const auto plan = plan_of("施策1 環境\n\n現状と課題\n電気の使用量が増えています。（環境政策課）\n");
    EXPECT_EQ(section_of(plan, "環境", "現状と課題"), "電気の使用量が増えています。（環境政策課）");
    EXPECT_TRUE(plan.nodes[0].departments.empty());
}

} // namespace
} // namespace taikei::reader
