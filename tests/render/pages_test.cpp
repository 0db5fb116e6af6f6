#include "render/error_page.hpp"
#include "render/front_page.hpp"
#include "render/indicator_page.hpp"
#include "render/node_page.hpp"
#include "render/plan_page.hpp"
#include "render/search_page.hpp"

#include "sample_plan.hpp"

#include <gmock/gmock.h>

namespace taikei::render {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char *no_script = "<script>alert";

class Pages : public testing::Test {
protected:
    PlanView m_view{tests::sample_plan()};
    std::shared_ptr<const PlanView> m_shared{&m_view, [](const PlanView *) { }};
    Frame m_japanese{Language::Japanese, "/plans/1", "汐見市"};
    Frame m_english{Language::English, "/plans/1", "汐見市"};

    std::string node_page(const char *id = "1-1/高齢") const
    {
        return render_node_page(m_japanese, m_view, *m_view.find_node(id));
    }
    std::string indicator_page(const char *id) const
    {
        return render_indicator_page(m_japanese, m_view, *m_view.find_indicator(id));
    }
};

TEST_F(Pages, FrontShowsEachPlanAsACard)
{
    const std::string page = render_front_page(m_japanese, {&m_shared, 1});
    EXPECT_THAT(page, HasSubstr("<a href=\"/plans/1\" lang=\"ja\">第5次汐見市総合計画</a>"));
    EXPECT_THAT(page, HasSubstr("令和3年度（2021）〜令和12年度（2030）"));
    EXPECT_THAT(page, HasSubstr("<time datetime=\"2025-04-01T00:30:00+09:00\">2025年4月1日 0時30分</time>"));
    EXPECT_THAT(page, HasSubstr("<h1>汐見市の計画と指標</h1>"));
}

TEST_F(Pages, FrontWithoutPlansSaysWhatToDo)
{
    EXPECT_THAT(render_front_page({}, {}), HasSubstr("taikei publish"));
}

TEST_F(Pages, PlanShowsTheTreeWithItsCounts)
{
    const std::string page = render_plan_page(m_japanese, m_view);
    EXPECT_THAT(page,
                HasSubstr("<a href=\"/plans/1/nodes/1-1%2F%E9%AB%98%E9%BD%A2\" lang=\"ja\"><span "
                          "class=\"code\">1-1</span> 高齢者を支える</a>"));
    EXPECT_THAT(page, HasSubstr("<summary>下位の2件</summary>"));
    EXPECT_THAT(page, HasSubstr("<span class=\"count\">指標 2件</span>"));
    EXPECT_THAT(page, HasSubstr("href=\"/api/v1/plans/1\" download"));
}

TEST_F(Pages, PlanShowsTermsAndFindings)
{
    const std::string page = render_plan_page(m_japanese, m_view);
    EXPECT_THAT(page, HasSubstr("id=\"term-2\""));
    EXPECT_THAT(page, HasSubstr("表の列がずれています &lt;b&gt;"));
    EXPECT_THAT(page, HasSubstr("shiomi.txt 5ページ 40〜42行目"));
    EXPECT_THAT(page, HasSubstr("<h3>列のずれ <span class=\"count\">1件</span></h3>"));
    EXPECT_THAT(page, HasSubstr("計画書のその行と見比べてください。"));
}

TEST_F(Pages, FindingsOfAKindStandTogether)
{
    store::StoredPlan stored;
    for (int i = 0; i < 101; ++i)
        stored.plan.findings.push_back({i % 2 == 0 ? "no-plan" : "not-known-yet", "気づき" + std::to_string(i), {}});
    const std::string page = render_plan_page(m_english, PlanView{stored});
    EXPECT_THAT(page, HasSubstr("<h3>No plan found <span class=\"count\">50</span></h3>"));
    EXPECT_THAT(page, HasSubstr("<h3>not-known-yet <span class=\"count\">50</span></h3>"));
    EXPECT_THAT(page, HasSubstr("気づき99"));
    EXPECT_THAT(page, Not(HasSubstr("気づき100")));
    EXPECT_THAT(page, HasSubstr("The first 100 are shown here"));
}

TEST_F(Pages, PlanWithoutATreeSaysSo)
{
    const PlanView empty{store::StoredPlan{}};
    EXPECT_THAT(render_plan_page(m_japanese, empty), HasSubstr("施策の体系を読み取れませんでした"));
}

TEST_F(Pages, ATreeOfAThousandLevelsIsShownFlatBelowTheTwelfth)
{
    store::StoredPlan stored;
    for (int i = 0; i < 1000; ++i) {
        model::Node node;
        node.id = std::to_string(i);
        node.title = "段" + node.id + "。";
        if (i > 0)
            node.parent = std::to_string(i - 1);
        stored.plan.nodes.push_back(node);
    }
    const std::string page = render_plan_page(m_japanese, PlanView(stored));
    EXPECT_THAT(page, HasSubstr("段999。"));
    std::size_t nested = 0;
    for (auto at = page.find("<details"); at != std::string::npos; at = page.find("<details", at + 1))
        ++nested;
    EXPECT_EQ(nested, 12U);
}

TEST_F(Pages, NodeShowsAllThatThePlanSays)
{
    const std::string page = node_page();
    for (const char *words :
         {"福祉部 長寿課", "重点", "すべての人に健康と福祉を", "現状と課題", "見守りも課題です。", "配食サービス",
          "新規", "市民など", "近所に声をかけます。", "高齢者保健福祉計画", "令和3年度（2021）〜令和5年度（2023）",
          "反映区分", "趣旨に沿って措置したもの", "shiomi.txt 3ページ 8〜10行目"})
        EXPECT_THAT(page, HasSubstr(words));
}

TEST_F(Pages, NodeStandsInItsTree)
{
    const std::string page = node_page();
    EXPECT_THAT(page, HasSubstr("<li><a href=\"/plans/1\" lang=\"ja\">第5次汐見市総合計画</a></li>"));
    EXPECT_THAT(page, HasSubstr("<li><a href=\"/plans/1/nodes/1\" lang=\"ja\">1 支え合うまち</a></li>"));
    EXPECT_THAT(page, HasSubstr("<span aria-current=\"page\" lang=\"ja\">1-1 高齢者を支える</span>"));
    EXPECT_THAT(page, HasSubstr("href=\"/plans/1/nodes/1-2\" rel=\"next\""));
    EXPECT_THAT(page, Not(HasSubstr("rel=\"prev\"")));
}

TEST_F(Pages, NodeTellsOfItsRepetitionBothWays)
{
    EXPECT_THAT(node_page(), HasSubstr("次の箇所に再掲されています"));
    EXPECT_THAT(node_page("1-2"), HasSubstr("次の取組の再掲です"));
}

TEST_F(Pages, NodeExplainsOnlyTheTermsItUses)
{
    EXPECT_THAT(node_page(), HasSubstr("加齢により心身が衰えた状態。"));
    EXPECT_THAT(node_page(), Not(HasSubstr("デジタル技術による変革。")));
    EXPECT_THAT(node_page("1-2"), Not(HasSubstr("加齢により心身が衰えた状態。")));
}

TEST_F(Pages, NodeShowsIndicatorsByYear)
{
    const std::string page = node_page();
    EXPECT_THAT(page, HasSubstr("<span class=\"year-era\">R2</span><span class=\"year-western\">2020</span>"));
    EXPECT_THAT(page, HasSubstr("<span lang=\"ja\">60.0%以上</span>"));
    EXPECT_THAT(page, HasSubstr("サロンの数（&lt;市内&gt;）"));
    EXPECT_THAT(page, HasSubstr("class=\"sparkline\""));
}

TEST_F(Pages, AChildDoesNotShowItsParentsWords)
{
    const std::string page = node_page("1-2");
    EXPECT_THAT(page, Not(HasSubstr("福祉部 長寿課")));
    EXPECT_THAT(page, Not(HasSubstr("現状と課題")));
}

TEST_F(Pages, TextFromAPlanIsShownAsText)
{
    EXPECT_THAT(node_page(), HasSubstr("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;安心&quot;"));
    EXPECT_THAT(node_page(), Not(HasSubstr(no_script)));
}

TEST_F(Pages, DoubtfulFactsCarryABadgeAndItsMeaning)
{
    EXPECT_THAT(node_page(), HasSubstr("<span class=\"doubt\">要確認</span>"));
    EXPECT_THAT(node_page(), HasSubstr("確信が持てない"));
    EXPECT_THAT(indicator_page("1-1-i1"), Not(HasSubstr("確信が持てない")));
}

TEST_F(Pages, IndicatorShowsValuesAsPrintedInBothEras)
{
    const std::string page = indicator_page("1-1-i1");
    EXPECT_THAT(page, HasSubstr("<tr><th scope=\"row\">令和7年度（2025）</th><td><span class=\"kind kind-target\">"));
    EXPECT_THAT(page, HasSubstr("60.0%以上"));
    EXPECT_THAT(page, HasSubstr("<td>以上</td>"));
    EXPECT_THAT(page, HasSubstr("特定健診の受診者÷対象者"));
    EXPECT_THAT(page, HasSubstr("国の基準による"));
    EXPECT_THAT(page, HasSubstr("shiomi.txt 5ページ 40〜42行目"));
}

TEST_F(Pages, IndicatorWithAChartLoadsItsScript)
{
    EXPECT_THAT(indicator_page("1-1-i1"), HasSubstr("class=\"chart-drawing "));
    EXPECT_THAT(indicator_page("1-1-i2"), Not(HasSubstr("class=\"chart-drawing ")));
    EXPECT_THAT(indicator_page("1-1-i2"), Not(HasSubstr("chart.js")));
    EXPECT_THAT(indicator_page("1-1-i2"), HasSubstr("グラフはありません"));
}

TEST_F(Pages, AWordAsTargetHasNoNumber)
{
    const std::string page = indicator_page("1-1-i2");
    EXPECT_THAT(
        page,
        HasSubstr("<span class=\"kind kind-target\">目標値</span></td><td class=\"number-column\" lang=\"ja\">維持"));
    EXPECT_THAT(page, HasSubstr("<td>維持</td>"));
}

TEST_F(Pages, EnglishPagesMarkTheirJapanese)
{
    const std::string page = render_node_page(m_english, m_view, *m_view.find_node("1-1/高齢"));
    EXPECT_THAT(page, HasSubstr("<html lang=\"en\">"));
    EXPECT_THAT(page, HasSubstr("Who does what"));
    EXPECT_THAT(page, HasSubstr("<p lang=\"ja\">見守りも課題です。</p>"));
    EXPECT_THAT(page, HasSubstr("href=\"/en/plans/1/indicators/1-1-i1\""));
    EXPECT_THAT(page, HasSubstr("<a href=\"/plans/1\" lang=\"ja\" hreflang=\"ja\">日本語</a>"));
}

store::SearchHit hit_of(const char *title, const char *snippet)
{
    store::SearchHit hit;
    hit.plan = 1;
    hit.id = "1-2";
    hit.title = title;
    hit.snippet = snippet;
    hit.plan_title = "計画";
    return hit;
}

std::string search_page(SearchPage search)
{
    return render_search_page({}, search, [](const store::SearchHit &hit) { return "/x/" + hit.id; });
}

TEST_F(Pages, SearchMarksWhatWasFound)
{
    SearchPage search;
    search.query = "介護\"<";
    search.result.total = 45;
    search.result.hits = {hit_of("予防", "\uE000介護\uE001の<b>"), hit_of("介護保険", "\uE000介護\uE001保険")};
    search.page = 2;
    const std::string page = search_page(search);
    EXPECT_THAT(page, HasSubstr("<p class=\"passage\" lang=\"ja\"><mark>介護</mark>の&lt;b&gt;</p>"));
    EXPECT_THAT(page, HasSubstr("<a href=\"/x/1-2\" lang=\"ja\"><mark>介護</mark>保険</a>"));
    EXPECT_THAT(page, HasSubstr("value=\"介護&quot;&lt;\""));
    EXPECT_THAT(page, HasSubstr("45件見つかりました"));
    EXPECT_THAT(page, HasSubstr("21〜22件目"));
    EXPECT_THAT(page, HasSubstr("href=\"/search?q=%E4%BB%8B%E8%AD%B7%22%3C&amp;page=3\" rel=\"next\""));
    EXPECT_THAT(page, HasSubstr("name=\"robots\" content=\"noindex\""));
}

TEST_F(Pages, SearchThatFindsNothingHelps)
{
    SearchPage search;
    search.query = "zzz";
    EXPECT_THAT(search_page(search), HasSubstr("言葉を短くして"));
    EXPECT_THAT(search_page({}), Not(HasSubstr("言葉を短くして")));
}

TEST_F(Pages, AnErrorShowsTheWayOut)
{
    const std::string page = render_error_page({}, {404, "no-such-node", ""}, WayOut{"総合<計画>", "/plans/1"});
    EXPECT_THAT(page, HasSubstr("施策が見つかりません"));
    EXPECT_THAT(page, HasSubstr("<a href=\"/plans/1\" lang=\"ja\">総合&lt;計画&gt;</a>"));
    EXPECT_THAT(page, HasSubstr("role=\"search\""));
}

constexpr const char *rule_text = R"toml(
format = "taikei-rule/1"
id = "x"
title = { ja = "評価基準", en = "Rule" }
version = "2020"
[[scale]]
id = "indicator"
title = { ja = "指標の評価", en = "Indicators" }
of = "indicator"
measure = "attainment"
grade = [{ name = "◎", from = "70%" }, { name = "△", below = "70%" }]
[[scale]]
id = "measure"
title = { ja = "施策の評価", en = "Measures" }
of = "measure"
measure = "share(indicator, '◎')"
grade = [{ name = "良", from = "50%" }, { name = "不良", below = "50%" }]
)toml";

store::RatingDecisions decided()
{
    store::RatingDecisions decisions;
    decisions.rules.push_back({2018, 2025, "x", rule_text, "企画課", {}});
    return decisions;
}

TEST_F(Pages, APlanWithARuleShowsRatingsAndTheirReasons)
{
    const PlanView view(tests::sample_plan(), decided());
    const std::string indicator = render_indicator_page(m_japanese, view, *view.find_indicator("1-1-i1"));
    EXPECT_THAT(indicator, HasSubstr("<span class=\"rating-value tone-1\" lang=\"ja\">◎</span>"));
    EXPECT_THAT(indicator,
                HasSubstr("R2年度の実績43.0%は、目標値60.0%以上に対する達成率71.7%で、基準『70%"
                          "以上』を満たすため◎（評価基準 2020）"));
    EXPECT_THAT(indicator, HasSubstr("指標の性質は推定"));
    const std::string node = render_node_page(m_japanese, view, *view.find_node("1-1/高齢"));
    EXPECT_THAT(node, HasSubstr("施策の評価"));
    EXPECT_THAT(node, HasSubstr("維持とみなす幅が決まっていない"));
    const std::string plan = render_plan_page(m_english, view);
    EXPECT_THAT(plan, HasSubstr("<h2 id=\"judgements\">Rating by the rule</h2>"));
    EXPECT_THAT(plan, HasSubstr("<th scope=\"col\" class=\"number-column\" lang=\"ja\">良</th>"));
    EXPECT_THAT(plan, Not(HasSubstr("{{")));
    EXPECT_THAT(render_plan_page(m_english, m_view), Not(HasSubstr("Rating by the rule")));
}

TEST_F(Pages, NoPageHasInlineScriptOrStyle)
{
    for (const std::string &page : {render_front_page(m_japanese, {&m_shared, 1}), render_plan_page(m_english, m_view),
                                    node_page(), indicator_page("1-1-i1"), search_page({})}) {
        EXPECT_THAT(page, Not(HasSubstr(" style=")));
        EXPECT_THAT(page, Not(HasSubstr("<style")));
        EXPECT_THAT(page, Not(HasSubstr(" onclick")));
        EXPECT_THAT(page, Not(HasSubstr("<script>")));
        EXPECT_THAT(page, Not(HasSubstr("{{")));
    }
}

} // namespace
} // namespace taikei::render
