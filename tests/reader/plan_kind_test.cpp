#include "document/read_document.hpp"
#include "reader/reader.hpp"
#include "reader/small_plans.hpp"

#include <gtest/gtest.h>

/// What kind of plan a title names: 総合計画, 個別計画 or an evaluation.
namespace taikei::reader {
namespace {

model::PlanKind kind_of(const std::string &title)
{
    const std::string text = title + "\n\n令和５年３月\n\n基本目標１　安心して暮らせるまち\n\n暮らしを守ります。\n";
    const auto document = document::read_document(text, "plan.txt");
    return read_plan(*document).kind;
}

TEST(PlanKind, FieldsOfTheirOwnAreSectorPlans)
{
    for (const char *title : {"波根市緑の基本計画",
                              "波根市地域福祉計画",
                              "第３次波根市環境基本計画",
                              "第２期波根市子ども・子育て支援事業計画",
                              "波根市高齢者保健福祉計画・第９期介護保険事業計画",
                              "波根市都市計画マスタープラン",
                              "波根市公共施設等総合管理計画",
                              "第２期波根市まち・ひと・しごと創生総合戦略",
                              "波根市行財政改革大綱",
                              "波根市行政改革推進プラン",
                              "波根市ＤＸ推進計画",
                              "第３期波根市教育振興基本計画",
                              "第４次波根市男女共同参画基本計画",
                              "波根市健康増進計画・食育推進計画",
                              "第４次波根市障害者計画・第７期障害福祉計画",
                              "波根市地域公共交通計画",
                              "波根市観光振興計画",
                              "波根市農業振興計画",
                              "波根市産業振興基本計画",
                              "波根市国土強靱化地域計画",
                              "波根市地域防災計画",
                              "波根市人口ビジョン",
                              "波根市景観計画",
                              "波根市一般廃棄物処理基本計画",
                              "波根市水道事業経営戦略",
                              "波根市過疎地域持続的発展計画",
                              "波根市雨水管理総合計画",
                              "波根市コミュニティ基本計画",
                              "波根市成年後見制度利用促進基本計画",
                              "波根市バリアフリー基本構想"})
        EXPECT_EQ(kind_of(title), model::PlanKind::Sector) << title;
}

TEST(PlanKind, PlansOfTheWholeMunicipalityAreComprehensive)
{
    for (const char *title : {"第６次波根市総合計画", "第６次波根市総合計画　後期基本計画", "波根市基本構想・基本計画",
                              "波根市総合計画第３期実施計画", "波根町長期振興計画", "第５次波根町まちづくり計画",
                              "波根市総合振興計画", "波根市まちづくり総合ビジョン"})
        EXPECT_EQ(kind_of(title), model::PlanKind::Comprehensive) << title;
}

TEST(PlanKind, PapersThatLookBackAreEvaluations)
{
    for (const char *title :
         {"令和５年度波根市事務事業評価表", "令和５年度施策評価結果", "令和４年度主要施策の成果説明書",
          "令和４年度　主要な施策の成果に関する報告書", "波根市総合計画　行政評価報告書",
          "波根市地域公共交通計画　評価結果", "第２期総合戦略　KPI進捗状況（令和５年度）",
          "波根市環境基本計画　年次報告書", "令和５年度　教育に関する事務の点検・評価報告書"})
        EXPECT_EQ(kind_of(title), model::PlanKind::Evaluation) << title;
}

TEST(PlanPeriod, YearsStandBehindTheTitleOrItsExplanation)
{
    for (const char *line : {"第３次波根市健康増進計画　令和６年度～令和17年度",
                             "健康はね21（波根市健康増進計画・食育推進計画） 令和６年度～令和17年度"}) {
        const auto plan =
            tests::plan_of(std::string(line) + "\n\n施策1 栄養・食生活\n\n【めざす姿】\n元気に暮らす。\n");
        ASSERT_TRUE(plan.period) << line;
        EXPECT_EQ(plan.period->from, model::FiscalYear{2024}) << line;
    }
}

TEST(PlanPeriod, WhatStandsBehindItIsNoPartOfIt)
{
    const auto plan =
        tests::plan_of("「波根市環境基本計画」（計画期間：令和3年度から令和12年度まで）の令和5年度の状況です。\n\n"
                       "施策1 脱炭素\n\n【めざす姿】\n元気に暮らす。\n");
    ASSERT_TRUE(plan.period);
    EXPECT_EQ(plan.period->to, model::FiscalYear{2030});
}

TEST(PlanKind, AnEditionThatTakesInProgressIsStillThePlan)
{
    const auto plan =
        tests::plan_of("第３次波根市男女共同参画プラン\n（令和４年度～令和８年度）\n"
                       "令和６年６月進捗状況反映版\n\n施策1 意識づくり\n\n【めざす姿】\n元気に暮らす。\n");
    EXPECT_EQ(plan.kind, model::PlanKind::Sector);
}

} // namespace
} // namespace taikei::reader
