#include "store/bigram.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taikei::store {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::vector<std::string> pieces(std::string_view text, CutFor purpose = CutFor::Index)
{
    std::vector<std::string> all;
    cut_into_bigrams(text, purpose, [&](std::string_view piece, std::size_t, std::size_t) { all.emplace_back(piece); });
    return all;
}

/// What each piece stands for in the text.
std::vector<std::string> originals(std::string_view text)
{
    std::vector<std::string> all;
    cut_into_bigrams(text, CutFor::Index, [&](std::string_view, std::size_t begin, std::size_t end) {
        all.emplace_back(text.substr(begin, end - begin));
    });
    return all;
}

TEST(Bigram, PairsAndTheLastLetterOfEachRun)
{
    EXPECT_THAT(pieces("介護予防、PDCA"), ElementsAre("介護", "護予", "予防", "防", "pd", "dc", "ca", "a"));
    EXPECT_THAT(pieces("市"), ElementsAre("市"));
    EXPECT_THAT(pieces("市 民\n一"), ElementsAre("市", "民", "一"));
    EXPECT_THAT(pieces(""), IsEmpty());
    EXPECT_THAT(pieces("、。 「」"), IsEmpty());
}

TEST(Bigram, AQueryEndsWithoutItsLastLetterAlone)
{
    EXPECT_THAT(pieces("介護", CutFor::Query), ElementsAre("介護"));
    EXPECT_THAT(pieces("護", CutFor::Query), ElementsAre("護"));
    EXPECT_THAT(pieces("保健・福祉", CutFor::Query), ElementsAre("保健", "健", "福祉"));
    EXPECT_THAT(pieces("福祉・医」", CutFor::Query), ElementsAre("福祉", "祉", "医"));
}

TEST(Bigram, FoldsAndKeepsThePlaceInTheText)
{
    EXPECT_THAT(pieces("ＰＤ"), ElementsAre("pd", "d"));
    EXPECT_THAT(originals("ＰＤ"), ElementsAre("ＰＤ", "Ｄ"));
    EXPECT_THAT(pieces("ｶﾞｽ"), ElementsAre("ガス", "ス"));
    EXPECT_THAT(originals("ｶﾞｽ"), ElementsAre("ｶﾞｽ", "ｽ"));
    EXPECT_THAT(pieces("ケーブル"), ElementsAre("ケー", "ーブ", "ブル", "ル"));
    EXPECT_THAT(pieces("ｹｰﾌﾞﾙ"), ElementsAre("ケー", "ーブ", "ブル", "ル"));
    EXPECT_THAT(pieces("㌔"), ElementsAre("キロ", "ロ"));
    EXPECT_THAT(originals("a㌔b"), ElementsAre("a㌔", "㌔", "㌔b", "b"));
    EXPECT_THAT(pieces("①"), ElementsAre("1"));
}

TEST(Bigram, MalformedBytesPartLetters)
{
    EXPECT_THAT(pieces("介\xff護"), ElementsAre("介", "護"));
}

TEST(Bigram, QueryWords)
{
    EXPECT_THAT(query_words(" 介護　PDCA "), ElementsAre(QueryWord{{"介護"}, false}, QueryWord{{"pdca"}, false}));
    EXPECT_THAT(query_words("福祉・医"), ElementsAre(QueryWord{{"福祉", "医"}, true}));
    EXPECT_THAT(query_words("護"), ElementsAre(QueryWord{{"護"}, true}));
    EXPECT_THAT(query_words("\" * 「」"), IsEmpty());
}

TEST(Bigram, QueriesBeyondReasonAreCut)
{
    EXPECT_EQ(query_words(std::string(5000, 'a')).at(0).runs.at(0).size(), 100U);
    std::string many;
    for (int i = 0; i < 100; ++i)
        many += "ab ";
    EXPECT_THAT(query_words(many), SizeIs(32));
}

} // namespace
} // namespace taikei::store
