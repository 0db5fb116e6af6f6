#include "reader/small_plans.hpp"

/// dt and dd of a page, in blocks that say what they are.
namespace taikei::reader {
namespace {

TEST(ListTerms, AreActorsInABlockOfRoles)
{
    const model::Plan plan = tests::plan_of(
        "<h2>施策1　健康づくり</h2><h3>それぞれの役割</h3><dl><dt>市民</dt><dd>健診を受けます。</dd><dt>事業者</dt>"
        "<dd>休養の機会を確保します。</dd></dl>",
        "plan.html");
    ASSERT_EQ(plan.nodes.size(), 1U);
    ASSERT_EQ(plan.nodes[0].roles.size(), 2U);
    EXPECT_EQ(plan.nodes[0].roles[1].actor, "事業者");
    EXPECT_EQ(plan.nodes[0].roles[1].text, "休養の機会を確保します。");
}

TEST(ListTerms, AreNamesInABlockOfMeasures)
{
    const model::Plan plan = tests::plan_of("<h2>施策1　学校教育</h2><h3>主な取組</h3><dl><dt>【新規】支援教室の設置</"
                                            "dt><dd>支援員を置きます。（学校教育課）</dd>"
                                            "<dt>学校施設の長寿命化</dt><dd>校舎を改修します。（教育総務課）</dd></dl>",
                                            "plan.html");
    ASSERT_EQ(plan.nodes.size(), 1U);
    const auto &measures = plan.nodes[0].measures;
    ASSERT_EQ(measures.size(), 2U);
    EXPECT_EQ(measures[0].title, "支援教室の設置");
    EXPECT_EQ(measures[0].tags, (std::vector<std::string>{"新規"}));
    EXPECT_EQ(measures[0].departments, (std::vector<std::string>{"学校教育課"}));
    EXPECT_EQ(measures[1].text, "校舎を改修します。");
}

TEST(ListTerms, AreLabelsWhereTheFieldKnowsThem)
{
    const model::Plan plan = tests::plan_of("<h2>施策1　里山の保全</h2><dl><dt>現状と課題</"
                                            "dt><dd>竹林が広がっています。</dd><dt>担当課</dt><dd>緑地課</dd></dl>",
                                            "plan.html");
    EXPECT_EQ(tests::section_of(plan, "里山の保全", "現状と課題"), "竹林が広がっています。");
    EXPECT_EQ(plan.nodes.at(0).departments, (std::vector<std::string>{"緑地課"}));
}

} // namespace
} // namespace taikei::reader
