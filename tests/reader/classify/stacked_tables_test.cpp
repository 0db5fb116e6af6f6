#include "reader/small_plans.hpp"

/// Several tables drawn as one, under titles across it.
namespace taikei::reader {
namespace {

using tests::plan_of;
using tests::section_of;

/// A cell over `columns` columns.
std::string cell(const std::string &text, int columns)
{
    return "<td colspan='" + std::to_string(columns) + "'>" + text + "</td>";
}

/// A sheet on six columns beside ＤＯ.
const std::string sheet = "<html><body><h2>施策1 防災の推進</h2><table border='1'>"
                          "<tr><td rowspan='9'>ＤＯ</td>"
    + cell("成果指標", 6) + "</tr><tr>" + cell("指標名<br>（算出方法）", 2) + cell("単位", 1) + cell("区分", 1)
    + cell("Ｒ４年度", 1) + cell("Ｒ５年度", 1)
    + "</tr><tr><td colspan='2' rowspan='2'>訓練の参加者数<br>市の訓練の延べ参加者数</td>" + "<td rowspan='2'>人</td>"
    + cell("目標", 1) + cell("600", 1) + cell("650", 1) + "</tr><tr>" + cell("実績", 1) + cell("中止", 1)
    + cell("591", 1) + "</tr><tr>" + cell("施策を構成する事務事業　（単位：千円）", 6) + "</tr><tr>"
    + "<td rowspan='2'>コード</td><td colspan='2' rowspan='2'>事務事業名</td>" + cell("事業費", 2)
    + "<td rowspan='2'>今後の方向性</td></tr><tr>" + cell("Ｒ５決算", 2) + "</tr><tr>" + cell("11", 1)
    + cell("防災訓練事業", 2) + cell("420", 2) + cell("拡充", 1) + "</tr><tr>" + cell("12", 1) + cell("消防団事業", 2)
    + cell("980", 2) + cell("継続", 1) + "</tr></table></body></html>";

TEST(StackedTables, EachIsReadUnderItsOwnHead)
{
    const auto plan = plan_of(sheet, "plan.html");
    ASSERT_EQ(plan.nodes.size(), 3U);
    EXPECT_EQ(plan.nodes[1].code, "11");
    EXPECT_EQ(plan.nodes[2].title, "消防団事業");
    ASSERT_EQ(plan.indicators.size(), 3U);
    EXPECT_EQ(plan.indicators[0].values.size(), 4U);
}

TEST(StackedTables, AColumnThatOnlyGoesOnWithTheOneBesideItIsReadOnce)
{
    const auto plan = plan_of(sheet, "plan.html");
    ASSERT_EQ(plan.indicators.size(), 3U);
    ASSERT_EQ(plan.indicators[1].values.size(), 1U);
    EXPECT_EQ(plan.indicators[1].values[0].text, "420");
    EXPECT_EQ(plan.indicators[1].unit, "千円");
}

TEST(StackedTables, TheDefinitionStandsBelowTheNameWhereTheHeadSaysSo)
{
    const auto plan = plan_of(sheet, "plan.html");
    ASSERT_FALSE(plan.indicators.empty());
    EXPECT_EQ(plan.indicators[0].name, "訓練の参加者数");
    EXPECT_EQ(plan.indicators[0].definition, "市の訓練の延べ参加者数");
}

TEST(StackedTables, TheDirectionOfAProjectIsNoMark)
{
    const auto plan = plan_of(sheet, "plan.html");
    EXPECT_EQ(section_of(plan, "防災訓練事業", "今後の方向性"), "拡充");
}

TEST(StackedTables, ANumberedTitleIsTheBlocksLabel)
{
    const auto plan = plan_of(
        "<html><body><h2>施策1 環境の保全</h2><table border='1'><tr><td rowspan='6'>実施（ＤＯ）</td>"
            + cell("１　指標の達成状況", 4) + "</tr><tr>" + cell("指標名", 1) + cell("単位", 1)
            + cell("基準値（R1）", 1) + cell("目標値（R9）", 1) + "</tr><tr>" + cell("ごみ排出量", 1) + cell("ｔ", 1)
            + cell("900", 1) + cell("800", 1) + "</tr><tr>" + cell("２　主な事業の実績", 4) + "</tr><tr>"
            + cell("事業名", 1) + cell("実施内容", 2) + cell("担当課", 1) + "</tr><tr>" + cell("ごみ減量事業", 1)
            + cell("講座を開いた。", 2) + cell("環境課", 1) + "</tr></table></body></html>",
        "plan.html");
    ASSERT_EQ(plan.nodes.size(), 1U);
    ASSERT_EQ(plan.nodes[0].measures.size(), 1U);
    EXPECT_EQ(plan.nodes[0].measures[0].title, "ごみ減量事業");
    EXPECT_EQ(plan.indicators.size(), 1U);
}

TEST(StackedTables, RolesStandBelowTheirTitleAcrossTheTable)
{
    const auto plan = plan_of("<html><body><h2>施策1 健康づくり</h2><table border='1'><tr>" + cell("それぞれの役割", 2)
                                  + "</tr><tr><td>市民</td><td>健診を受けます。</td></tr>"
                                    "<tr><td>地域・団体</td><td>集いの場を開きます。</td></tr></table></body></html>",
                              "plan.html");
    ASSERT_EQ(plan.nodes.size(), 1U);
    ASSERT_EQ(plan.nodes[0].roles.size(), 2U);
    EXPECT_EQ(plan.nodes[0].roles[1].actor, "地域・団体");
    EXPECT_TRUE(plan.nodes[0].sections.empty());
}

TEST(StackedTables, ADirectionThatIsNoMarkOfAProjectIsKept)
{
    const auto plan = plan_of("<html><body><h2>施策1 防災の推進</h2><table border='1'>"
                              "<tr><th>No</th><th>事務事業名</th><th>担当課</th><th>方向性</th></tr>"
                              "<tr><td>1</td><td>防災訓練事業</td><td>総務課</td><td>改善</td></tr>"
                              "<tr><td>2</td><td>消防団事業</td><td>総務課</td><td>拡充</td></tr>"
                              "</table></body></html>",
                              "plan.html");
    ASSERT_EQ(plan.nodes.size(), 3U);
    EXPECT_EQ(section_of(plan, "防災訓練事業", "方向性"), "改善");
    EXPECT_EQ(section_of(plan, "消防団事業", "方向性"), "拡充");
    EXPECT_TRUE(plan.nodes[2].tags.empty());
}

TEST(StackedTables, TextsBelowTheTitleHaveTheirLabelsWithinTheirCells)
{
    const auto plan = plan_of("<html><body><h2>基本方針1 学びの充実</h2><table border='1'><tr>"
                                  + cell("施策1-1　基礎学力の定着", 4) + "</tr><tr>" + cell("担当課<br>学校教育課", 1)
                                  + cell("めざす姿<br>だれもが学んでいる。<br>課題<br>時間に差がある。", 3)
                                  + "</tr><tr>" + cell("指標", 1) + cell("基準値", 1) + cell("実績値", 1)
                                  + cell("目標値", 1) + "</tr><tr>" + cell("支援員の人数", 1) + cell("18人（R3）", 1)
                                  + cell("22人（R6）", 1) + cell("24人（R9）", 1) + "</tr></table></body></html>",
                              "plan.html");
    ASSERT_EQ(plan.nodes.size(), 2U);
    EXPECT_EQ(plan.nodes[1].departments, std::vector<std::string>{"学校教育課"});
    EXPECT_EQ(section_of(plan, "基礎学力の定着", "めざす姿"), "だれもが学んでいる。");
    EXPECT_EQ(section_of(plan, "基礎学力の定着", "課題"), "時間に差がある。");
    ASSERT_EQ(plan.indicators.size(), 1U);
    EXPECT_EQ(plan.indicators[0].values.size(), 3U);
}

TEST(StackedTables, FormsOfIndicatorsBelowEachOtherAreReadOneByOne)
{
    const auto plan = plan_of(
        "施策1 商業の振興\n\n成果指標\n成果指標1\t新規創業者数\t単位\t人\n区分\t令和3年度\t令和4年度\t令和5年度\n"
        "計画値\t10\t12\t14\n実績値\t9\t13\t15\n成果指標2\t空き店舗の数\t単位\t件\n"
        "区分\t令和3年度\t令和4年度\t令和5年度\n計画値\t40\t36\t32\n実績値\t42\t39\t33\n");
    ASSERT_EQ(plan.indicators.size(), 2U);
    EXPECT_EQ(plan.indicators[0].name, "新規創業者数");
    EXPECT_EQ(plan.indicators[0].values.size(), 6U);
    EXPECT_EQ(plan.indicators[1].name, "空き店舗の数");
    EXPECT_EQ(plan.indicators[1].unit, "件");
}

TEST(StackedTables, ATitleAboveTheRowsOfAFormIsNoIndicator)
{
    const auto plan =
        plan_of("<html><body><h2>施策1 福祉の推進</h2><table border='1'><tr>" + cell("成果指標", 2) + cell("単位", 1)
                    + cell("基準値（R1）", 1) + cell("目標値（R7）", 1) + "</tr><tr>" + cell("サロンの数", 2)
                    + cell("か所", 1) + cell("88", 1) + cell("100", 1) + "</tr><tr>" + cell("評価", 5) + "</tr><tr>"
                    + cell("達成度", 1) + cell("B", 4) + "</tr><tr>" + cell("評価の理由", 1)
                    + cell("活動が戻りつつある。", 4) + "</tr></table></body></html>",
                "plan.html");
    ASSERT_EQ(plan.indicators.size(), 1U);
    EXPECT_EQ(section_of(plan, "福祉の推進", "評価の理由"), "活動が戻りつつある。");
}

} // namespace
} // namespace taikei::reader
