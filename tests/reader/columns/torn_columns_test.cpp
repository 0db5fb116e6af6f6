#include "reader/as_texts.hpp"
#include "reader/small_plans.hpp"

#include <algorithm>

/// Tables that text extraction in reading order printed column by column.
namespace taikei::reader {
namespace {

using tests::describe;
using tests::indicators_of;
using tests::only_node;
using tests::plan_of;
using tests::roles_of;
using tests::section_of;
using tests::Texts;

const std::string columns_heading = "施策1 健康づくり\n\n成果指標\n";

TEST(TornColumns, BlocksOfNamesUnitsAndValuesAreTheColumnsOfATable)
{
    const auto plan = plan_of(columns_heading
                              + "指標名\n\n単位\n\n"
                                "健診を受けた人のうち保健指導を終えた人\nの割合\n教室の参加者数\n\n"
                                "％\n人\n\n"
                                "現状値\n（令和6年度）\n\n目標値\n（令和11年度）\n\n"
                                "46.8\n1,036\n\n60.0\n1,800\n\n"
                                "施策の展開\n健診の日を増やします。\n");
    ASSERT_EQ(plan.indicators.size(), 2U);
    EXPECT_EQ(plan.indicators[0].name, "健診を受けた人のうち保健指導を終えた人の割合");
    EXPECT_EQ(plan.indicators[0].unit, "％");
    ASSERT_EQ(plan.indicators[1].values.size(), 2U);
    EXPECT_EQ(plan.indicators[1].values[0].text, "1,036");
    EXPECT_EQ(plan.indicators[1].values[0].year, model::FiscalYear{2024});
    EXPECT_EQ(plan.indicators[1].values[1].text, "1,800");
    EXPECT_EQ(plan.indicators[1].values[1].kind, model::ValueKind::Target);
    for (const model::Indicator &indicator : plan.indicators)
        EXPECT_DOUBLE_EQ(indicator.source.confidence, 0.7);
    EXPECT_TRUE(std::ranges::any_of(plan.findings, [](const auto &each) { return each.kind == "table-torn"; }));
}

TEST(TornColumns, RemarksTellTheLastValueOfEachRow)
{
    const auto plan = plan_of(columns_heading
                              + "指標名\n\n単位\n\n受診率\n医師数\n\n％\n人\n\n"
                                "現状値\n目標値\n指標の説明\n（令和6年度） （令和11年度）\n"
                                "46.8\n60.0 加入者のうち、健診\nを受けた人の割合\n2\n維持 —\n");
    ASSERT_EQ(plan.indicators.size(), 2U);
    EXPECT_EQ(plan.indicators[0].definition, "加入者のうち、健診を受けた人の割合");
    EXPECT_EQ(plan.indicators[1].values[0].text, "2");
    EXPECT_EQ(plan.indicators[1].values[1].text, "維持");
    EXPECT_EQ(plan.indicators[1].values[1].year, model::FiscalYear{2029});
}

TEST(TornColumns, ArrowsInABoxAreGoals)
{
    const auto plan = plan_of("総合戦略（令和７年度～令和11年度）\n\n施策1 仕事づくり\n・創業塾の開催\n"
                              "創業支援による新規創業者数\n7件/年（R5） ⇒ 50件（５年間の累\n計）\n"
                              "ＫＰＩ\n事業承継の成約件数\n2件（R5） ⇒ 15件\n\n［担当］商工課\n");
    ASSERT_EQ(plan.indicators.size(), 2U);
    EXPECT_EQ(plan.indicators[0].name, "創業支援による新規創業者数");
    ASSERT_EQ(plan.indicators[0].values.size(), 2U);
    EXPECT_EQ(plan.indicators[0].values[1].text, "50件（５年間の累計）");
    EXPECT_EQ(plan.indicators[1].name, "事業承継の成約件数");
    EXPECT_EQ(plan.indicators[1].values[0].text, "2件（R5）");
}

TEST(TornColumns, ProjectsHaveTheirTextsAndOffices)
{
    const auto plan = plan_of("施策1 防災\n\n主要事業\n事業名\n防災訓練事業\n重点 個別避難計画作成事\n業\n\n"
                              "事業の概要\n訓練への助成\n計画の作成\n\n担当課\n危機管理課\n福祉課\n\n"
                              "成果指標\n");
    ASSERT_EQ(plan.nodes.size(), 1U);
    ASSERT_EQ(plan.nodes[0].measures.size(), 2U);
    EXPECT_EQ(plan.nodes[0].measures[1].title, "個別避難計画作成事業");
    EXPECT_EQ(plan.nodes[0].measures[1].text, "計画の作成");
    EXPECT_EQ(plan.nodes[0].measures[1].departments, std::vector<std::string>{"福祉課"});
}

TEST(TornColumns, UnitsMayStandBehindAndBelowNames)
{
    const auto plan =
        plan_of(columns_heading
                + "指標名\n\n単位\n\nこの地域で子育てをしたいと思う保護 ％\n者の割合\n待機児童数\n人\n\n"
                  "現状値\n(R6)\n\n目標値\n(R12)\n\n62.4\n\n70.0 市民アンケート\n\n7\n\n0 保育課\n\n出典\n");
    ASSERT_EQ(plan.indicators.size(), 2U);
    EXPECT_EQ(plan.indicators[0].name, "この地域で子育てをしたいと思う保護者の割合");
    EXPECT_EQ(plan.indicators[0].unit, "％");
    EXPECT_EQ(plan.indicators[1].unit, "人");
    EXPECT_EQ(plan.indicators[1].values[1].text, "0");
    EXPECT_EQ(plan.indicators[1].definition, "保育課");
}

const std::string counted_rows =
    "課題1 理解の促進\n番号\n\n1\n\n具体的施策\n\n広報紙による啓発\n\n2\n\n料理講座の開催\n\n"
    "取組内容\n\n広報６月号で特集を組んだ。\n男性の料理講座を３回開催した。\n"
    "公民館の講座を中止した。\n\n"
    "担当課\n\n評価\n\n人権推進課\n\nA\n\n人権推進課\n生涯学習課\n\nB\nD\n";

TEST(TornColumns, CountedRowsOfDifferentLengthAreMatchedByTheirWords)
{
    const auto plan = plan_of(counted_rows);
    EXPECT_EQ(section_of(plan, "広報紙による啓発", "取組内容"), "広報６月号で特集を組んだ。");
    EXPECT_EQ(section_of(plan, "料理講座の開催", "取組内容"),
              "男性の料理講座を３回開催した。\n公民館の講座を中止した。");
    ASSERT_EQ(plan.nodes.size(), 3U);
    ASSERT_EQ(plan.nodes[2].ratings.size(), 2U);
    EXPECT_EQ(plan.nodes[2].ratings[1].value, "D");
    EXPECT_EQ(plan.nodes[2].ratings[1].by, "生涯学習課");
    EXPECT_DOUBLE_EQ(plan.nodes[0].source.confidence, 1.0);
    EXPECT_DOUBLE_EQ(plan.nodes[2].source.confidence, 0.4);
    EXPECT_DOUBLE_EQ(plan.nodes[2].ratings[1].source.confidence, 0.4);
}

TEST(TornColumns, CellsBelowTheNextTablesHeadAreTextWhereNoTableFollows)
{
    const auto plan =
        plan_of(counted_rows + "\n取組内容\n\n相談の窓口を広げた。\n\n課題2 相談の充実\n悩みを聞きます。\n");
    EXPECT_EQ(section_of(plan, "理解の促進", ""), "相談の窓口を広げた。");
    EXPECT_EQ(section_of(plan, "相談の充実", ""), "悩みを聞きます。");
    EXPECT_EQ(section_of(plan, "料理講座の開催", "取組内容"),
              "男性の料理講座を３回開催した。\n公民館の講座を中止した。");
}

TEST(TornColumns, BlocksOfUnevenLengthAreLeftAlone)
{
    const auto plan =
        plan_of(columns_heading + "指標名\n\n現状値\n\n目標値\n\n受診率\n医師数\n歩数\n\n46.8\n1,036\n\n60.0\n");
    for (const model::Indicator &indicator : plan.indicators)
        EXPECT_LE(indicator.values.size(), 1U);
}

TEST(TornColumns, TitlesOfTwoBoxesStandAboveWhatTheyHold)
{
    const auto plan =
        plan_of("施策1 健康づくり\n\nみんなの役割\n\n関連する計画\n\n◆健康増進計画（令和6年度\n～令和17年度）\n\n"
                "町民\n\n・健診を受けます。\n事業者・団体 ・健診を受けやすくします。\n");
    ASSERT_EQ(plan.nodes.size(), 1U);
    ASSERT_EQ(plan.nodes[0].related_plans.size(), 1U);
    EXPECT_EQ(plan.nodes[0].related_plans[0].to, model::FiscalYear{2035});
    ASSERT_EQ(plan.nodes[0].roles.size(), 2U);
    EXPECT_EQ(plan.nodes[0].roles[1].actor, "事業者・団体");
}

TEST(TornColumns, FiguresByYearsStandOneALine)
{
    const auto plan = plan_of("施策1 教育・保育の提供\n（単位：人）\n\n区分\n実績\n計画期間\n"
                              "令和５年度 令和７年度 令和８年度\n量の見込み（Ａ）\n402\n388\n371\n515\n500\n500\n"
                              "確保方策 認定こども園・幼稚園\n確認を受けない幼稚園\n60\n60\n－\n"
                              "確保方策計（Ｂ）\n575\n560\n500\n差引（Ｂ－Ａ）\n173\n172\n129\n\n"
                              "【確保の考え方】 既存の施設で確保します。\n");
    ASSERT_EQ(plan.indicators.size(), 3U);
    EXPECT_EQ(plan.indicators[0].name, "量の見込み（Ａ）");
    EXPECT_EQ(plan.indicators[0].unit, "人");
    EXPECT_EQ(plan.indicators[1].name, "確保方策 認定こども園・幼稚園");
    ASSERT_EQ(plan.indicators[1].values.size(), 3U);
    EXPECT_EQ(plan.indicators[1].values[0].text, "515");
    EXPECT_EQ(plan.indicators[1].values[0].kind, model::ValueKind::Observed);
    EXPECT_EQ(plan.indicators[1].values[1].kind, model::ValueKind::Planned);
    EXPECT_EQ(plan.indicators[2].name, "確保方策 確認を受けない幼稚園");
    EXPECT_EQ(plan.indicators[2].values.size(), 2U);
}

TEST(TornColumns, NamesOfRowsThatComeAgainHaveAGroupEachTime)
{
    const auto plan = plan_of("施策1 教育・保育の提供\n（単位：人）\n\n令和７年度 令和８年度 令和９年度\n区分\n\n"
                              "１歳 量の見込み\n確保方策\n２歳 量の見込み\n確保方策\n\n"
                              "196\n190\n224\n220\n\n203\n200\n221\n226\n\n207\n204\n226\n230\n");
    EXPECT_EQ(indicators_of(plan),
              (Texts{"１歳 量の見込み [人]: planned 196 in 2025, planned 203 in 2026, planned 207 in 2027",
                     "１歳 確保方策 [人]: planned 190 in 2025, planned 200 in 2026, planned 204 in 2027",
                     "２歳 量の見込み [人]: planned 224 in 2025, planned 221 in 2026, planned 226 in 2027",
                     "２歳 確保方策 [人]: planned 220 in 2025, planned 226 in 2026, planned 230 in 2027"}));
}

TEST(TornColumns, AsManySentencesAsNamesAreRows)
{
    const auto plan =
        plan_of("施策1 幼児教育・保育の提供\n\n【主な事業】\n事業名\n通常保育事業\n市立保育所の再編整備\n【拡充】\n"
                "乳児等通園支援事業（こども\n誰でも通園制度）\n\n事業の内容\n担当課\n"
                "保護者の就労や疾病などにより、家庭での保育が困難な子ど こども保育課\nもを保育所で預かります。\n"
                "老朽化した市立保育所を統合し、令和９年度の開園を目指し こども保育課\nます。\n公共施設管理課\n"
                "保育所等に通っていない子どもが時間単位で通園できる制度\nを実施します。 こども保育課\n");
    ASSERT_EQ(plan.nodes.size(), 1U);
    const auto &measures = plan.nodes[0].measures;
    ASSERT_EQ(measures.size(), 3U);
    EXPECT_EQ(measures[1].title, "市立保育所の再編整備");
    EXPECT_EQ(measures[1].text, "老朽化した市立保育所を統合し、令和９年度の開園を目指します。");
    EXPECT_EQ(measures[1].departments, (std::vector<std::string>{"こども保育課", "公共施設管理課"}));
    EXPECT_EQ(measures[1].tags, std::vector<std::string>{"拡充"});
    EXPECT_EQ(measures[2].title, "乳児等通園支援事業（こども誰でも通園制度）");
}

TEST(TornColumns, HeadsOfValuesMayStandAboveThatOfNames)
{
    const auto plan =
        plan_of("施策1 子育て支援\n■成果指標\n現状値\n目標値\n指標\n出典\n（令和５年度） （令和11年度）\n"
                "待機児童数\n０人\n０人\nこども保育課調べ\n住みよいまちと思う保護者\n58.3％\n"
                "70％以上 ニーズ調査（未就学児保護\nの割合\n者）\n受診率\n96.8％\n98.5％\n健康増進課調べ\n\n"
                "施策2 健康づくり\n");
    ASSERT_EQ(plan.indicators.size(), 3U);
    EXPECT_EQ(plan.indicators[0].definition, "こども保育課調べ");
    EXPECT_EQ(plan.indicators[1].name, "住みよいまちと思う保護者の割合");
    EXPECT_EQ(plan.indicators[1].definition, "ニーズ調査（未就学児保護者）");
    ASSERT_EQ(plan.indicators[2].values.size(), 2U);
    EXPECT_EQ(plan.indicators[2].values[0].year, model::FiscalYear{2023});
    EXPECT_EQ(plan.indicators[2].values[1].text, "98.5％");
}

TEST(TornColumns, RowsWithoutOneUnitAreLeftAlone)
{
    const auto plan = plan_of("施策1 子育て支援\n■成果指標\n現状値\n目標値\n指標\n（令和５年度） （令和11年度）\n"
                              "待機児童数\n０人\n58.3％\n受診率\n５人\n98.5％\n\n施策2 健康づくり\n");
    EXPECT_LT(plan.indicators.size(), 2U);
}

TEST(TornColumns, CellsBetweenBlankLinesFillTheirRowsInTurn)
{
    const auto plan = plan_of(columns_heading
                              + "指標名\n\n単位\n\n現状値（R5）\n\n目標値（R10）\n\n"
                                "子育てしやすいまちだと思\nう保護者の割合\n\n％\n\n58.4（R4）\n\n66.0\n\n"
                                "保護者アンケートで「思う」と答\nえた割合\n\n"
                                "健康寿命\n\n年\n\n79.6\n延伸\n\n－\n\n"
                                "通いの場の数\n\nか所\n\n－\n\n90\n\n各年度末現在\n\n30\n\n指標の説明\n\n"
                                "施策の展開\n健診の日を増やします。\n");
    ASSERT_EQ(plan.indicators.size(), 3U);
    EXPECT_EQ(plan.indicators[0].name, "子育てしやすいまちだと思う保護者の割合");
    EXPECT_EQ(plan.indicators[0].definition, "保護者アンケートで「思う」と答えた割合");
    EXPECT_EQ(plan.indicators[1].values[1].text, "延伸");
    EXPECT_EQ(plan.indicators[2].unit, "か所");
    ASSERT_EQ(plan.indicators[2].values.size(), 1U);
    EXPECT_EQ(plan.indicators[2].values[0].year, model::FiscalYear{2028});
    EXPECT_EQ(plan.indicators[2].definition, "各年度末現在");
    EXPECT_DOUBLE_EQ(plan.indicators[0].source.confidence, 0.7);
}

TEST(TornColumns, TitlesAndSentencesInBlocksByTurnsAreActions)
{
    const auto plan =
        plan_of("施策1 健康づくり\n\n具体的な方策\n市民の健康意識の向上と健康づ\nくりの推進\n\n"
                "健康教育や訪問指導の充実、健診を受けやすい環境づくりに努め、自らの健\n康管理ができるよう取組みを推進し"
                "ます。\n\n"
                "感染症予防対策の推進\n\n各種予防接種や検診などの実施により、感染症の予防と蔓延防止を図ります。\n");
    ASSERT_EQ(plan.nodes.size(), 1U);
    ASSERT_EQ(plan.nodes[0].measures.size(), 2U);
    EXPECT_EQ(plan.nodes[0].measures[0].title, "市民の健康意識の向上と健康づくりの推進");
    EXPECT_EQ(plan.nodes[0].measures[1].text, "各種予防接種や検診などの実施により、感染症の予防と蔓延防止を図ります。");
}

TEST(TornColumns, RolesSideBySideGoRound)
{
    const auto plan = plan_of(
        "施策1 健康づくり\n\nみんなの役割\n市民\n\n事業者\n\n行政\n\n子育て家庭をあたたかく見守\n\n"
        "男女ともに育児休業を取りやす\n\n相談の窓口を一本化します。\n\nり、声をかけます。\n\nい職場をつくります。\n");
    EXPECT_EQ(roles_of(only_node(plan)),
              (Texts{"市民: 子育て家庭をあたたかく見守り、声をかけます。",
                     "事業者: 男女ともに育児休業を取りやすい職場をつくります。", "行政: 相談の窓口を一本化します。"}));
}

TEST(TornColumns, CardsNameTheIndicatorAboveItsValues)
{
    const auto plan = plan_of(
        "目標値\n\nかかりつけ医を持つ市民の割合\n\n現状値\n目標値\n（令和５年度）\n（令和11年度）\n58.3％\n70.0％\n\n"
        "出典：市民アンケート\n\nこども食堂の数\n\n現状値（R5）\n３か所\n▶\n目標値（R11）\n各中学校区\nに１か所以上\n\n"
        "主な取組\n・見守りの輪を広げる\n");
    ASSERT_EQ(plan.indicators.size(), 2U);
    EXPECT_EQ(plan.indicators[0].name, "かかりつけ医を持つ市民の割合");
    EXPECT_EQ(plan.indicators[0].definition, "市民アンケート");
    ASSERT_EQ(plan.indicators[0].values.size(), 2U);
    EXPECT_EQ(plan.indicators[0].values[1].year, model::FiscalYear{2029});
    EXPECT_EQ(plan.indicators[0].values[1].text, "70.0％");
    ASSERT_EQ(plan.indicators[1].values.size(), 2U);
    EXPECT_EQ(plan.indicators[1].values[1].text, "各中学校区に１か所以上");
}

TEST(TornColumns, MoreValuesThanKindsAreNoCard)
{
    const auto plan = plan_of("施策1 福祉\n\nこどもの数\n現状値\n目標値\n12人\n15人\n18人\n20人\n\n"
                              "大人の数\n現状値\n目標値\n12人\n15人\n18人\n20人\n");
    EXPECT_TRUE(plan.indicators.empty());
}

TEST(TornColumns, YearsOfALowerRowOfHeadsStandBelowTheirOwnHead)
{
    const auto plan =
        plan_of("施策1 環境\n\n成果指標\nNo.\n指標名\n単位\n基準値\n（H30）\n実績値\n目標値\n（R9）\nR4\nR5\n"
                "1-1\nごみの排出量\nｇ\n936\n897\n872\n820\n1-2\nリサイクル率\n％\n19.4\n20.3\n20.8\n27.0\n"
                "※1-2　集団回収を含む。\n");
    ASSERT_EQ(plan.indicators.size(), 2U);
    EXPECT_EQ(describe(plan.indicators[1]),
              "リサイクル率 [％]: observed 19.4 in 2018, observed 20.3 in 2022, observed 20.8 in 2023, "
              "target 27.0 in 2027");
    EXPECT_EQ(plan.indicators[1].note, "集団回収を含む。");
}

TEST(TornColumns, WordsOfANumberedLineAreTheCellsOfItsRow)
{
    const auto plan =
        plan_of("基本目標1 安全\n施策1-1 防災\n３ 構成事務事業\n（単位：千円）\nNo. 事務事業名 担当課\n"
                "事業費（決算額）\n評価 今後の\n方向性\nR4 R5\n1 防災無線管理事業 危機管理課 18,402 16,977 A 継続\n"
                "2 地域防災組織育成事\n業 危機管理課 － 7,045 B 拡充\n合計 18,402 24,022\n");
    ASSERT_EQ(plan.nodes.size(), 4U);
    EXPECT_EQ(plan.nodes[3].title, "地域防災組織育成事業");
    EXPECT_EQ(plan.nodes[3].departments, Texts{"危機管理課"});
    ASSERT_EQ(plan.indicators.size(), 2U);
    EXPECT_EQ(describe(plan.indicators[0]), "事業費 [千円]: observed 18,402 in 2022, observed 16,977 in 2023");
    EXPECT_EQ(describe(plan.indicators[1]), "事業費 [千円]: observed 7,045 in 2023");
}

} // namespace
} // namespace taikei::reader
