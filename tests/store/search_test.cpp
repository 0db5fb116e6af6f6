#include "store/backends.hpp"
#include "store/sample_plans.hpp"

#include <gmock/gmock.h>
#include <set>

namespace taikei::store {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

class SearchTest : public BackendTest {
protected:
    /// Keeps a plan whose only node has this title and this text.
    PlanId keep(const std::string &title, const std::string &text)
    {
        model::Plan plan;
        plan.municipality.name = "汐見市";
        plan.title = title;
        plan.nodes.resize(1);
        plan.nodes[0].id = "n";
        plan.nodes[0].title = title;
        plan.nodes[0].sections = {{"", text, {}}};
        return store().import(plan, sample_source()).plan;
    }

    std::vector<std::string> found(std::string_view query)
    {
        std::vector<std::string> titles;
        const SearchResult result = store().search(query, 100);
        for (const SearchHit &hit : result.hits)
            titles.push_back(hit.title);
        EXPECT_EQ(result.total, static_cast<int>(titles.size())) << query;
        return titles;
    }

    std::string snippet(std::string_view query)
    {
        const SearchResult result = store().search(query, 1);
        return result.hits.empty() ? std::string("nothing found") : result.hits.front().snippet;
    }
};

TEST_P(SearchTest, FindsWordsOfAnyLength)
{
    keep("高齢者福祉", "介護予防と認知症施策を進めます。");
    keep("道路", "歩道を広げます。");
    EXPECT_THAT(found("介護"), ElementsAre("高齢者福祉"));
    EXPECT_THAT(found("予防"), ElementsAre("高齢者福祉"));
    EXPECT_THAT(found("介護予防"), ElementsAre("高齢者福祉"));
    EXPECT_THAT(found("護"), ElementsAre("高齢者福祉"));
    EXPECT_THAT(found("認知症施策を進めます"), ElementsAre("高齢者福祉"));
    EXPECT_THAT(found("介護施策"), IsEmpty());
    EXPECT_THAT(found("防介"), IsEmpty());
    EXPECT_THAT(found("路"), ElementsAre("道路"));
    EXPECT_THAT(found("す"), UnorderedElementsAre("高齢者福祉", "道路"));
}

TEST_P(SearchTest, AllWordsMustOccur)
{
    keep("一", "介護の相談");
    keep("二", "介護の窓口");
    EXPECT_THAT(found("介護 相談"), ElementsAre("一"));
    EXPECT_THAT(found("相談　介護"), ElementsAre("一"));
    EXPECT_THAT(found("介護 の"), UnorderedElementsAre("一", "二"));
    EXPECT_THAT(found("相談 窓口"), IsEmpty());
}

TEST_P(SearchTest, WidthAndCaseDoNotCount)
{
    keep("計画", "ＰＤＣＡサイクルとﾎﾞﾗﾝﾃｨｱ、第６次計画、ｻｰﾋﾞｽ");
    for (const char *query :
         {"PDCA", "pdca", "ＰＤＣＡ", "dc", "ボランティア", "ﾎﾞﾗﾝﾃｨｱ", "第6次", "第６次", "サービス", "ビス", "6"})
        EXPECT_THAT(found(query), ElementsAre("計画")) << query;
    EXPECT_THAT(found("ホランティア"), IsEmpty());
}

TEST_P(SearchTest, PunctuationPartsWords)
{
    keep("計画", "保健・福祉・医療の連携（地域包括ケア）");
    EXPECT_THAT(found("保健・福祉"), ElementsAre("計画"));
    EXPECT_THAT(found("保健、福祉"), ElementsAre("計画"));
    EXPECT_THAT(found("福祉・医"), ElementsAre("計画"));
    EXPECT_THAT(found("保健福祉"), IsEmpty());
    EXPECT_THAT(found("（地域包括ケア）"), ElementsAre("計画"));
    EXPECT_THAT(found("健福"), IsEmpty());
}

TEST_P(SearchTest, FindsEverythingThatIsReadInAPlan)
{
    store().import(sample_plan(), sample_source());
    EXPECT_THAT(found("介護予防の推進"), ElementsAre("介護予防の推進"));
    EXPECT_THAT(found("地域で支える"), ElementsAre("介護予防の推進"));
    EXPECT_THAT(found("体操教室"), ElementsAre("介護予防の推進"));
    EXPECT_THAT(found("高齢福祉課"), ElementsAre("介護予防の推進"));
    EXPECT_THAT(found("登録者"), ElementsAre("通いの場の参加者数"));
    EXPECT_THAT(found("心身"), ElementsAre("フレイル"));
    EXPECT_THAT(found("安心"), ElementsAre("安心して暮らせるまち"));
}

TEST_P(SearchTest, AHitSaysWhereItStands)
{
    const PlanId id = store().import(sample_plan(), sample_source()).plan;
    const SearchHit node = store().search("認定者", 1).hits.at(0);
    EXPECT_EQ(node.kind, SearchHit::Kind::Node);
    EXPECT_EQ(node.plan, id);
    EXPECT_EQ(node.municipality, "汐見市");
    EXPECT_EQ(node.plan_title, "第1次汐見市総合計画");
    EXPECT_EQ(node.id, "1-1");
    EXPECT_EQ(store().search("参加者数", 1).hits.at(0).kind, SearchHit::Kind::Indicator);
    EXPECT_EQ(store().search("参加者数", 1).hits.at(0).id, "i1");
    EXPECT_EQ(store().search("心身", 1).hits.at(0).kind, SearchHit::Kind::Glossary);
    EXPECT_EQ(store().search("心身", 1).hits.at(0).id, "フレイル");
}

TEST_P(SearchTest, TheSnippetMarksEachMatch)
{
    keep("計画", "要介護認定者は、介護を要する。");
    EXPECT_EQ(snippet("介護"), "要\uE000介護\uE001認定者は、\uE000介護\uE001を要する。");
    EXPECT_EQ(snippet("認定"), "要介護\uE000認定\uE001者は、介護を要する。");
    EXPECT_EQ(snippet("要介護認定者"), "\uE000要介護認定者\uE001は、介護を要する。");
    EXPECT_EQ(snippet("計画"), "\uE000計画\uE001");
    EXPECT_EQ(snippet("介護 認定"), "要\uE000介護認定\uE001者は、\uE000介護\uE001を要する。");
}

TEST_P(SearchTest, TheSnippetMarksOneLetterAlone)
{
    keep("計画", "要介護認定者は、介護を要する。");
    EXPECT_EQ(snippet("護"), "要介\uE000護\uE001認定者は、介\uE000護\uE001を要する。");
    EXPECT_EQ(snippet("る"), "要介護認定者は、介護を要す\uE000る\uE001。");
}

TEST_P(SearchTest, TheSnippetIsAPassageOfALongText)
{
    std::string text;
    for (int i = 0; i < 500; ++i)
        text += "いろはにほへと。";
    keep("計画", text + "ここに介護がある。" + text);
    EXPECT_THAT(snippet("介護"), HasSubstr("\uE000介護\uE001"));
    EXPECT_LT(snippet("介護").size(), 600U);
}

TEST_P(SearchTest, MarksInATextAreNotTakenForMatches)
{
    keep("計画", "\uE000外字\uE001と介護");
    EXPECT_EQ(snippet("介護"), "\uFFFD外字\uFFFDと\uE000介護\uE001");
}

TEST_P(SearchTest, TitlesComeFirst)
{
    keep("道路", "介護、介護、介護と、ここでは何度も言います。");
    keep("介護", "ほかのことを長く長く長く長く長く長く長く長く述べます。");
    EXPECT_THAT(found("介護"), ElementsAre("介護", "道路"));
}

/// Beyond a thousand matches nothing is weighed any more, and paging goes on all the same.
TEST_P(SearchTest, PagesThroughVeryManyHits)
{
    constexpr int texts = 1500;
    model::Plan plan;
    plan.title = "計画";
    for (int i = 0; i < texts; ++i) {
        model::Node node;
        node.id = std::to_string(i);
        node.title = i % 100 == 7 ? "介護" + std::to_string(i) : "節" + std::to_string(i);
        node.sections = {{"", "介護を支えます。", {}}};
        plan.nodes.push_back(node);
    }
    store().import(plan, sample_source());
    std::vector<std::string> all;
    for (int offset = 0; offset < texts; offset += 7) {
        const SearchResult result = store().search("介護", 7, offset);
        EXPECT_EQ(result.total, texts);
        for (const SearchHit &hit : result.hits)
            all.push_back(hit.title);
    }
    ASSERT_EQ(all.size(), static_cast<std::size_t>(texts));
    EXPECT_EQ(all[0], "介護7");
    EXPECT_EQ(all[14], "介護1407");
    EXPECT_EQ(all[15], "節0");
    EXPECT_EQ(std::set<std::string>(all.begin(), all.end()).size(), all.size());
    EXPECT_EQ(store().search("介護", 1, 20).hits.at(0).snippet, "\uE000介護\uE001を支えます。");
}

TEST_P(SearchTest, OnlyTheNewestRevisionIsFound)
{
    keep("計画", "介護");
    keep("計画", "医療");
    EXPECT_THAT(found("介護"), IsEmpty());
    EXPECT_THAT(found("医療"), ElementsAre("計画"));
    keep("別の計画", "介護");
    EXPECT_THAT(found("医療"), ElementsAre("計画"));
}

TEST_P(SearchTest, PagesThroughTheHits)
{
    for (int i = 0; i < 7; ++i)
        keep("計画" + std::to_string(i), "介護");
    std::vector<std::string> all;
    for (const int offset : {0, 3, 6}) {
        const SearchResult result = store().search("介護", 3, offset);
        EXPECT_EQ(result.total, 7);
        for (const SearchHit &hit : result.hits)
            all.push_back(hit.title);
    }
    EXPECT_THAT(all, UnorderedElementsAre("計画0", "計画1", "計画2", "計画3", "計画4", "計画5", "計画6"));
    EXPECT_THAT(store().search("介護", 3, 7).hits, IsEmpty());
    EXPECT_THAT(store().search("介護", 0).hits, IsEmpty());
    EXPECT_EQ(store().search("介護", 0).total, 7);
    EXPECT_THAT(store().search("介護", -1, -5).hits, IsEmpty());
}

TEST_P(SearchTest, NothingIsFoundForNothing)
{
    keep("計画", "介護");
    for (const std::string_view query : {"", " ", "　", "\"", "「」", "*", "、。", "\n", "-"})
        EXPECT_THAT(found(query), IsEmpty()) << query;
}

TEST_P(SearchTest, HostileQueriesNeverFail)
{
    keep("計画", "介護 AND 医療");
    const std::string nul("介\0護", 7);
    const std::vector<std::string> queries{"\"介護",
                                           "介護\"",
                                           "\"\"\"",
                                           "介護 AND",
                                           "AND OR NOT",
                                           "NOT 介護",
                                           "NEAR(介護, 2)",
                                           "title:介護",
                                           "{title body}: 介護",
                                           "^介護",
                                           "介護*",
                                           "* * *",
                                           "(介護",
                                           "介護)",
                                           "'; DROP TABLE search_text; --",
                                           "介護 + 医療",
                                           "%_\\",
                                           nul,
                                           "\xff\xfe\x80",
                                           "\xe4\xbb",
                                           std::string(100'000, '"'),
                                           std::string(100'000, 'a'),
                                           std::string(100'000, '\0'),
                                           std::string(50'000, '(') + "介護"};
    for (const std::string &query : queries)
        EXPECT_NO_THROW(store().search(query, 10)) << query.substr(0, 40);
    std::string words;
    for (int i = 0; i < 20'000; ++i)
        words += "介護 ";
    EXPECT_THAT(found(words), ElementsAre("計画"));
    EXPECT_THAT(found("介護*"), ElementsAre("計画"));
    EXPECT_THAT(found("\"介護\" AND"), ElementsAre("計画"));
    EXPECT_THAT(found("NOT 介護"), IsEmpty());
    EXPECT_THAT(found(nul), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Backends, SearchTest, testing::ValuesIn(backends()), backend_name);

} // namespace
} // namespace taikei::store
