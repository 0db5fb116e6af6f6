#include "reader/small_plans.hpp"

/// Tables whose cells stand one space apart here and wide apart there.
namespace taikei::reader {
namespace {

using tests::plan_of;

const std::string close_heading = "施策1 健康づくり\n\nまちづくり指標\n";

std::vector<std::string> texts_of(const model::Indicator &indicator)
{
    std::vector<std::string> texts;
    for (const model::Value &value : indicator.values)
        texts.push_back(value.text);
    return texts;
}

TEST(CloseTable, YearsBelowTheHeadsGoToItsKindsInOrder)
{
    const auto plan = plan_of(close_heading
                              + "        指標名       現状値 中間目標 目標値 方向 指標の説明\n"
                                "              単位 令和５年度   令和９年度 令和11年度\n"
                                "健診の受診率 ％        41.3    50.0   55.0 ↗ 法定報告\n"
                                "歩く市民の割合 ％      27.8    32.0   35.0 ↗ 市民調査\n");
    ASSERT_EQ(plan.indicators.size(), 2U);
    const model::Indicator &first = plan.indicators.front();
    EXPECT_EQ(first.name, "健診の受診率");
    EXPECT_EQ(first.unit, "％");
    EXPECT_EQ(first.definition, "法定報告");
    ASSERT_EQ(first.values.size(), 3U);
    EXPECT_EQ(first.values[0].year, model::FiscalYear{2023});
    EXPECT_EQ(first.values[1].year, model::FiscalYear{2027});
    EXPECT_EQ(first.values[2].year, model::FiscalYear{2029});
}

TEST(CloseTable, LinesWithoutValuesGoOnWithNameAndText)
{
    const auto plan = plan_of(close_heading
                              + "        指標名       単位 現状値 目標値 指標の説明\n"
                                "１日に8,000歩以上歩 ％        41.3    50.0 市民を対象と\n"
                                "く市民の割合                               した調査\n"
                                "講座の回数          回          12      20\n");
    ASSERT_EQ(plan.indicators.size(), 2U);
    EXPECT_EQ(plan.indicators[0].name, "１日に8,000歩以上歩く市民の割合");
    EXPECT_EQ(plan.indicators[0].definition, "市民を対象とした調査");
    EXPECT_EQ(plan.indicators[1].name, "講座の回数");
}

TEST(CloseTable, ValuesOnLinesOfTheirOwnAreThoseOfTheKindsAboveThem)
{
    const auto plan = plan_of(close_heading
                              + "        KPI     単位 基準値\n"
                                "                (R4)    区分     R5 R6 R7  達成度    担当課\n"
                                "新規就農者数         人    7 目標値\n"
                                "                         実績値\n"
                                "                                8 9 10 △\n"
                                "                                5 6          農林課\n"
                                "補助を受けた農家数   戸    3 目標値 4 5 6 ◎     農林課\n"
                                "（累計）                   実績値 4 7\n");
    ASSERT_EQ(plan.indicators.size(), 2U);
    EXPECT_EQ(texts_of(plan.indicators[0]), (std::vector<std::string>{"7", "5", "6", "8", "9", "10"}));
    EXPECT_EQ(plan.indicators[0].values[2].year, model::FiscalYear{2024});
    EXPECT_EQ(plan.indicators[1].name, "補助を受けた農家数（累計）");
    EXPECT_EQ(plan.indicators[1].unit, "戸");
    EXPECT_EQ(texts_of(plan.indicators[1]), (std::vector<std::string>{"3", "4", "7", "4", "5", "6"}));
}

TEST(CloseTable, TheNextHeadingIsNoRestOfAName)
{
    const auto plan = plan_of(close_heading
                              + "        KPI     単位 基準値\n"
                                "                (R4)    区分     R5 R6 R7  達成度    担当課\n"
                                "新規就農者数         人    7 目標値 8 9 10 △  農林課\n"
                                "                           実績値 5 6\n"
                                "（１）担い手の確保\n"
                                "農業を志す人を支えます。\n");
    ASSERT_EQ(plan.nodes.size(), 2U);
    EXPECT_EQ(plan.nodes[1].title, "担い手の確保");
    ASSERT_EQ(plan.indicators.size(), 1U);
    EXPECT_EQ(plan.indicators[0].name, "新規就農者数");
}

TEST(CloseTable, KindsTellTheRowsWhereNoGapIsLeft)
{
    const auto plan = plan_of(close_heading
                              + "KPI 単位 基準値\n(R4) 区分 R5 R6 R7 達成度 担当課\n"
                                "創業支援を受けて開業した件数（累\n計） 件 31 目標値 40 50 60 ◎ 商工課\n実績値 42 58\n"
                                "補助を受けて創業を始めた人の数 人 3 目標値 4 5 6 ◎ 農林課\n実績値 4 7\n"
                                "決済を導入した店舗\nの割合 ％ 48 目標値 52 56 60 ○ 商工課\n実績値 53 55\n");
    ASSERT_EQ(plan.indicators.size(), 3U);
    EXPECT_EQ(plan.indicators[0].name, "創業支援を受けて開業した件数（累計）");
    EXPECT_EQ(plan.indicators[2].name, "決済を導入した店舗の割合");
    EXPECT_EQ(texts_of(plan.indicators[0]), (std::vector<std::string>{"31", "42", "58", "40", "50", "60"}));
    EXPECT_EQ(plan.indicators[1].unit, "人");
}

TEST(JudgedColumns, TextsInReadingOrderFollowOneAnother)
{
    const auto plan = plan_of(
        "施策1 健康づくり\n\n事業の評価 評価の理由 今後の方向性\n市 外部有識者\n"
        "Ｂ Ａ 開業件数は目標を上回った。活用は宿泊業と小\n売業に偏った。\n"
        "製造業の事例集を作り、専門家の派遣と組み合わ\nせる。\n【外部有識者の意見】\n・追跡していただきたい。\n");
    ASSERT_EQ(plan.nodes.size(), 1U);
    EXPECT_EQ(plan.nodes[0].ratings.size(), 2U);
    EXPECT_EQ(tests::section_of(plan, "健康づくり", "評価の理由"),
              "開業件数は目標を上回った。活用は宿泊業と小売業に偏った。");
    EXPECT_EQ(tests::section_of(plan, "健康づくり", "今後の方向性"),
              "製造業の事例集を作り、専門家の派遣と組み合わせる。");
}

TEST(JudgedColumns, JudgesTheirLettersAndTheTextsBesideThem)
{
    const auto plan =
        plan_of("施策1 健康づくり\n\n"
                "  事業の評価           評価の理由                     今後の方向性\n"
                "市 外部有識者\n"
                "Ｂ    Ａ  開業件数は目標を上回った。補助金の活用は宿泊業と小 製造業の事例集を作り、専門家の\n"
                "          売業に偏った。                             派遣と組み合わせる。\n"
                "【外部有識者の意見】\n"
                "・追跡していただきたい。\n");
    ASSERT_EQ(plan.nodes.size(), 1U);
    ASSERT_EQ(plan.nodes[0].ratings.size(), 2U);
    EXPECT_EQ(plan.nodes[0].ratings[0].by, "市");
    EXPECT_EQ(plan.nodes[0].ratings[1].value, "A");
    EXPECT_EQ(tests::section_of(plan, "健康づくり", "評価の理由"),
              "開業件数は目標を上回った。補助金の活用は宿泊業と小売業に偏った。");
    EXPECT_EQ(tests::section_of(plan, "健康づくり", "今後の方向性"),
              "製造業の事例集を作り、専門家の派遣と組み合わせる。");
}

} // namespace
} // namespace taikei::reader
