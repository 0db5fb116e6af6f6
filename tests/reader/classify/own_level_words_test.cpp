#include "reader/classify/own_level_words.hpp"

#include "reader/small_plans.hpp"

#include <gmock/gmock.h>

namespace taikei::reader {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> words_in(const std::vector<std::string> &lines)
{
    document::Document document;
    for (const auto &text : lines) {
        document::Line line;
        line.text = text;
        document.blocks.emplace_back(std::move(line));
    }
    return find_own_level_words(document);
}

TEST(OwnLevelWords, AWordThatTwoNumbersFollowIsALevel)
{
    EXPECT_THAT(words_in({"主要課題１　子育ての支援", "主要課題２　高齢者の支援"}), ElementsAre("主要課題"));
    EXPECT_THAT(words_in({"■主要課題 ① 子育ての支援", "【主要課題 ② 高齢者の支援"}), ElementsAre("主要課題"));
    EXPECT_THAT(words_in({"主要課題1-1：子育ての支援", "主要課題1-2：高齢者の支援"}), ElementsAre("主要課題"));
    EXPECT_THAT(words_in({"主要課題Ⅰ　子育ての支援", "主要課題Ⅱ　高齢者の支援"}), ElementsAre("主要課題"));
}

TEST(OwnLevelWords, BehindABulletTheyHeadNodes)
{
    const auto plan =
        tests::plan_of("■環境目標１　豊かな森を守る\n\n木を植えます。\n\n■環境目標２　きれいな川を守る\n\n"
                       "川を清めます。\n");
    ASSERT_EQ(plan.nodes.size(), 2U);
    EXPECT_EQ(plan.nodes[1].title, "きれいな川を守る");
}

TEST(OwnLevelWords, OneNumberAloneIsNone)
{
    EXPECT_THAT(words_in({"主要課題１　子育ての支援", "主要課題１　子育ての支援"}), IsEmpty());
}

TEST(OwnLevelWords, TheNumberNeedsATitleBehindIt)
{
    EXPECT_THAT(words_in({"主要課題１", "主要課題２"}), IsEmpty());
    EXPECT_THAT(words_in({"主要課題１子育ての支援", "主要課題２高齢者の支援"}), IsEmpty());
    EXPECT_THAT(words_in({"主要課題１　支援", "主要課題２　支援"}), IsEmpty());
    EXPECT_THAT(words_in({"主要課題１　25件の支援", "主要課題２　30件の支援"}), IsEmpty());
    EXPECT_THAT(words_in({"主要課題１：：25件の支援", "主要課題２：：30件の支援"}), ElementsAre("主要課題"));
}

TEST(OwnLevelWords, YearsFiguresAndSentencesAreNone)
{
    EXPECT_THAT(words_in({"平成28　事業の開始", "平成29　事業の拡大"}), IsEmpty());
    EXPECT_THAT(words_in({"主要課題が１　子育ての支援", "主要課題が２　高齢者の支援"}), IsEmpty());
    EXPECT_THAT(words_in({"主要課題１　支援します。", "主要課題２　支援します。"}), IsEmpty());
    EXPECT_THAT(words_in({"主要課題123　子育ての支援", "主要課題124　高齢者の支援"}), IsEmpty());
    EXPECT_THAT(words_in({"この計画の全体を通した主要課題群１　子育ての支援",
                          "この計画の全体を通した主要課題群２　高齢者の支援"}),
                IsEmpty());
}

} // namespace
} // namespace taikei::reader
