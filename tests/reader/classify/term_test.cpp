#include "reader/classify/term.hpp"

#include <gtest/gtest.h>

/// Notes that explain a word.
namespace taikei::reader {
namespace {

TEST(Term, DotsMayPartTheWordFromWhatItMeans)
{
    const auto term = parse_term("※ 福祉コーディネーター…課題を住民とともに考える専門職。");
    ASSERT_TRUE(term);
    EXPECT_EQ(term->label, "福祉コーディネーター");
    EXPECT_EQ(term->text, "課題を住民とともに考える専門職。");
}

TEST(Term, ANumberMayStandBehindTheMark)
{
    const auto term = parse_term("※１ フレイル：心身の働きが弱くなった状態。");
    ASSERT_TRUE(term);
    EXPECT_EQ(term->label, "フレイル");
    EXPECT_EQ(term->text, "心身の働きが弱くなった状態。");
}

TEST(Term, ASentenceExplainsNoWord)
{
    EXPECT_FALSE(parse_term("※ 数値は、令和5年度の見込みです。"));
    EXPECT_FALSE(parse_term("※ 担い手が減っています…これからの課題です。"));
}

} // namespace
} // namespace taikei::reader
