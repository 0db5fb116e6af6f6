#include "reader/small_plans.hpp"

#include <gtest/gtest.h>

#include <string>

namespace taikei::tests {
namespace {

/// A sheet of an education board's review, as pdftotext -layout keeps it.
const std::string two_sheets = R"(令和６年度 教育委員会の点検及び評価報告書（令和５年度対象）
基本方針1 確かな学力の育成
  施策        1-1 学力の向上          担当課    学校教育課・学校給食セン 総合評価             Ｂ
                                                ター
１ 成果と課題
  成果 放課後学習教室の開催校が増えた。
  施策        1-2 豊かな心の育成        担当課    学校教育課                総合評価     Ｃ
１ 成果と課題
  成果 いじめの積極的な認知が進んだ。
)";

TEST(FormLine, heads_a_sheet_with_department_and_judgement)
{
    const model::Plan plan = plan_of(two_sheets);
    ASSERT_EQ(plan.nodes.size(), 3u);
    const model::Node &first = plan.nodes[1];
    EXPECT_EQ(first.title, "学力の向上");
    EXPECT_EQ(first.code, "1-1");
    EXPECT_EQ(first.departments, (std::vector<std::string>{"学校教育課", "学校給食センター"}));
    ASSERT_EQ(first.ratings.size(), 1u);
    EXPECT_EQ(first.ratings[0].scheme, "総合評価");
    EXPECT_EQ(first.ratings[0].value, "B");
    EXPECT_EQ(plan.nodes[2].departments, (std::vector<std::string>{"学校教育課"}));
}

TEST(FormLine, OfficesBehindASpreadLabelAreTheProjects)
{
    const auto plan = plan_of("行政評価報告書\n\n事業１　放課後児童クラブ運営事業\n所　管　課　　こども未来部　保育課\n"
                              "総 合 計 画　　基本目標２　子どもの笑顔\n　　　　　　　施策２－３　放課後の居場所\n\n"
                              "（１）事業の目的\n　遊びの場を提供する。\n");
    ASSERT_EQ(plan.nodes.size(), 3U);
    EXPECT_EQ(plan.nodes[0].title, "子どもの笑顔");
    EXPECT_EQ(plan.nodes[1].title, "放課後の居場所");
    EXPECT_EQ(plan.nodes[1].parent, plan.nodes[0].id);
    EXPECT_EQ(plan.nodes[2].parent, plan.nodes[1].id);
    EXPECT_EQ(plan.nodes[2].departments, std::vector<std::string>{"こども未来部 保育課"});
    EXPECT_EQ(section_of(plan, "放課後児童クラブ運営事業", "事業の目的"), "遊びの場を提供する。");
}

} // namespace
} // namespace taikei::tests
