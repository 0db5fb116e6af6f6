#include "render/changes_page.hpp"
#include "render/chart_image.hpp"
#include "render/department_pages.hpp"
#include "render/embed_page.hpp"
#include "render/feed.hpp"
#include "render/front_page.hpp"
#include "render/glossary_page.hpp"
#include "render/goal_pages.hpp"
#include "render/guide_page.hpp"
#include "render/indicator_page.hpp"
#include "render/node_page.hpp"
#include "render/plan_list_page.hpp"
#include "render/plan_page.hpp"
#include "render/raster.hpp"
#include "render/sitemap.hpp"
#include "render/suggestions.hpp"
#include "render/tag_page.hpp"
#include "render/term_marker.hpp"

#include "sample_plan.hpp"

#include <gmock/gmock.h>

/// The pages of the public site beside plan, part and indicator, and what those have from other plans.
namespace taikei::render {
namespace {

using model::FiscalYear;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

class SitePages : public testing::Test {
protected:
    std::shared_ptr<const PlanView> m_plan = std::make_shared<const PlanView>(tests::sample_plan());
    std::shared_ptr<const PlanView> m_second = std::make_shared<const PlanView>(second_plan());
    std::vector<std::shared_ptr<const PlanView>> m_plans{m_plan, m_second};
    Frame m_frame{Language::Japanese, "/", "汐見市", "https://plans.example.jp"};
    Frame m_english{Language::English, "/", "汐見市", "https://plans.example.jp"};

    static store::StoredPlan second_plan()
    {
        store::StoredPlan stored = tests::sample_plan(2, 3);
        stored.plan.title = stored.summary.title = "保健計画";
        stored.summary.kind = model::PlanKind::Sector;
        stored.plan.indicators.front().values.back().text = "65.0%";
        return stored;
    }
};

TEST_F(SitePages, FrontShowsHowPlansStandAndWhatChanged)
{
    const std::string page = render_front_page(m_frame, m_plans);
    EXPECT_THAT(page,
                HasSubstr("<span class=\"grade tone-1\" lang=\"ja\">A</span> 1件 <span class=\"quiet\">100%</span>"));
    EXPECT_THAT(page, HasSubstr("令和2年度（2020）の実績値がある指標：2件のうち2件（100%）"));
    EXPECT_THAT(page, HasSubstr("第3版に更新しました。 <a href=\"/plans/2/changes\">"));
}

TEST_F(SitePages, ThePictureOfTheTreeIsAListOfLinks)
{
    const std::string page = render_plan_page(m_frame, *m_plan);
    EXPECT_THAT(page, HasSubstr("<div class=\"picture picture-2\"><ul><li>"));
    EXPECT_THAT(page, HasSubstr("<a class=\"box tone-1\""));
    EXPECT_THAT(page,
                HasSubstr("<span class=\"grade grade-small tone-1\">A</span><span class=\"grade-count\">1</span>"));
    EXPECT_THAT(page, HasSubstr("<table class=\"data-table goal-matrix\">"));
}

TEST_F(SitePages, AListIsNarrowedDown)
{
    const auto list = [this](const PlanFilter &filter) { return render_plan_list_page(m_frame, *m_plan, filter); };
    EXPECT_THAT(list({}), HasSubstr("高齢者を支える（再掲）"));
    EXPECT_THAT(list({.department = "健康課"}), Not(HasSubstr("高齢者を支える（再掲）")));
    EXPECT_THAT(list({.department = "健康課"}), HasSubstr("健診受診率"));
    EXPECT_THAT(list({.tag = "新規"}), HasSubstr("高齢者を支える"));
    EXPECT_THAT(list({.goal = 3}), HasSubstr("健診受診率"));
    EXPECT_THAT(list({.goal = 4}), HasSubstr("条件に合う施策・指標はありません。"));
    EXPECT_THAT(list({.rating = "A"}), HasSubstr("高齢者を支える"));
    EXPECT_THAT(list({.rating = "B"}), HasSubstr("条件に合う"));
    EXPECT_THAT(list({.words = "ふれいる"}), HasSubstr("条件に合う"));
    EXPECT_THAT(list({.words = "フレイル　予防"}), HasSubstr("高齢者を支える"));
    EXPECT_THAT(list({.words = "<b>"}), Not(HasSubstr("<b>")));
}

TEST_F(SitePages, ADepartmentHasAllItIsInChargeOf)
{
    EXPECT_THAT(render_departments_page(m_frame, m_plans),
                HasSubstr("<a href=\"/departments/%E5%81%A5%E5%BA%B7%E8%AA%B2\""));
    const auto page = render_department_page(m_frame, m_plans, "長寿課");
    ASSERT_TRUE(page);
    EXPECT_THAT(*page, HasSubstr("配食サービス"));
    EXPECT_THAT(*page, HasSubstr("保健計画"));
    EXPECT_FALSE(render_department_page(m_frame, m_plans, "ない課"));
}

TEST_F(SitePages, AGoalHasWhatPlansDoForIt)
{
    EXPECT_THAT(render_goals_page(m_english, m_plans), HasSubstr("href=\"/en/goals/17\""));
    EXPECT_THAT(render_goal_page(m_frame, m_plans, 11), HasSubstr("高齢者を支える"));
    EXPECT_THAT(render_goal_page(m_frame, m_plans, 14), HasSubstr("どの計画にも書かれていません"));
}

TEST_F(SitePages, AProjectIsGatheredAcrossTheTree)
{
    const auto page = render_tag_page(m_frame, *m_plan, "重点");
    ASSERT_TRUE(page);
    EXPECT_THAT(*page, HasSubstr("高齢者を支える"));
    EXPECT_THAT(*page, HasSubstr("<span aria-current=\"page\" lang=\"ja\">重点</span>"));
    EXPECT_FALSE(render_tag_page(m_frame, *m_plan, "ない印"));
}

TEST_F(SitePages, TheGlossaryNamesTheUsesOfItsWords)
{
    const std::string page = render_glossary_page(m_frame, *m_plan);
    EXPECT_THAT(page, HasSubstr("<dt lang=\"ja\">フレイル</dt>"));
    EXPECT_THAT(page, HasSubstr("使われている箇所： <a href=\"/plans/1/nodes/1-1%2F%E9%AB%98%E9%BD%A2\""));
}

TEST_F(SitePages, TheGuideIsMadeFromThePlan)
{
    const std::string page = render_guide_page(m_frame, *m_plan);
    EXPECT_THAT(page, HasSubstr("<strong lang=\"ja\">施策</strong>"));
    EXPECT_THAT(page, HasSubstr("<strong>維持</strong>"));
    EXPECT_THAT(page, HasSubstr("趣旨に沿って措置したもの"));
    EXPECT_THAT(page, HasSubstr("<span class=\"tag\" lang=\"ja\">新規</span>"));
    EXPECT_THAT(page, Not(HasSubstr("計画や見込みの値です"))); // the plan has none
}

TEST_F(SitePages, TermsAreExplainedInPlaceOnceAPage)
{
    const std::string page = render_node_page(m_frame, *m_plan, *m_plan->find_node("1-1/高齢"));
    EXPECT_THAT(
        page,
        HasSubstr("<button type=\"button\" class=\"term-button\" popovertarget=\"meaning-1\">フレイル</button>の予防"));
    EXPECT_THAT(page, HasSubstr("<div class=\"meaning\" id=\"meaning-1\" popover>"));
    const model::GlossaryEntry shorter{"健診", "", {}};
    const model::GlossaryEntry longer{"健診受診率", "", {}};
    TermMarker marker({&shorter, &longer});
    const std::string marked = marker.mark("健診受診率と健診と<健診>");
    EXPECT_THAT(marked, HasSubstr("popovertarget=\"meaning-2\">健診受診率</button>と"));
    EXPECT_THAT(marked, HasSubstr("popovertarget=\"meaning-1\">健診</button>と&lt;健診&gt;"));
}

TEST_F(SitePages, AnIndicatorTellsWhereElseItStands)
{
    const model::Indicator &rate = m_plan->plan().indicators.front();
    const std::string page = render_indicator_page(m_frame, *m_plan, rate, {m_plans, nullptr});
    EXPECT_THAT(page, HasSubstr("href=\"/plans/2/indicators/1-1-i1\""));
    EXPECT_THAT(page, HasSubstr("65.0%"));
    EXPECT_THAT(page, HasSubstr("&lt;iframe src=&quot;https://plans.example.jp/plans/1/indicators/1-1-i1/embed&quot;"));
    EXPECT_THAT(page, Not(HasSubstr("訂正・更新の履歴")));
}

model::Plan with_other_target(model::Plan plan)
{
    plan.indicators.front().values.back().text = "55.0%以上";
    plan.indicators.front().values.back().number = base::Decimal::parse("55.0");
    return plan;
}

TEST_F(SitePages, AnIndicatorTellsItsCorrections)
{
    const model::Plan before = with_other_target(m_plan->plan());
    const std::vector<EditionChanges> history{
        {{2, m_plan->summary().revised_at}, model::compare(before, m_plan->plan())}};
    const PlanView second(tests::sample_plan(1, 2));
    const auto page = [&](const model::Indicator &one) {
        return render_indicator_page(m_frame, second, one, {m_plans, &history});
    };
    EXPECT_THAT(page(second.plan().indicators.front()), HasSubstr("第2版（2025年4月1日）"));
    EXPECT_THAT(page(second.plan().indicators.front()), HasSubstr("令和7年度（2025） 目標値"));
    EXPECT_THAT(page(second.plan().indicators.front()), HasSubstr("<td lang=\"ja\"><p>55.0%以上"));
    EXPECT_THAT(page(second.plan().indicators.back()), HasSubstr("値や説明は変わっていません"));
    // What came later is no history of an older edition.
    EXPECT_THAT(render_indicator_page(m_frame, *m_plan, m_plan->plan().indicators.front(), {m_plans, &history}),
                HasSubstr("値や説明は変わっていません"));
}

TEST_F(SitePages, EditionsStandSideBySide)
{
    Comparison comparison;
    comparison.editions = {{1, m_plan->summary().revised_at}, {2, m_plan->summary().revised_at}};
    comparison.from = 1;
    comparison.to = 2;
    comparison.changes = model::compare(with_other_target(m_plan->plan()), m_plan->plan());
    const std::string page = render_changes_page(m_frame, *m_plan, m_plans, comparison);
    EXPECT_THAT(page, HasSubstr("<option value=\"2\" selected>第2版（2025年4月1日）</option>"));
    EXPECT_THAT(page, HasSubstr("55.0%以上"));
    EXPECT_THAT(page, HasSubstr("href=\"/plans/1/changes?with=2\""));
    comparison.changes.clear();
    EXPECT_THAT(render_changes_page(m_frame, *m_plan, m_plans, comparison), HasSubstr("変わったところはありません"));
    EXPECT_THAT(render_changes_page(m_frame, *m_plan, m_plans, {}), HasSubstr("版は、まだ一つです"));
}

TEST_F(SitePages, AChartLeavesTheSiteWithItsColoursAndSource)
{
    const std::string svg = chart_image(m_frame, *m_plan, m_plan->plan().indicators.front());
    EXPECT_THAT(svg, StartsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"720\""));
    EXPECT_THAT(svg, HasSubstr("健診受診率（単位：%）"));
    EXPECT_THAT(svg, HasSubstr("出典：汐見市 第5次汐見市総合計画（汐見市の計画と指標、2025年4月1日）"));
    EXPECT_THAT(svg, HasSubstr("stroke=\"#0017c1\""));
    for (const char *left : {"class=\"line", "class=\"mark", "class=\"tick", "class=\"grid", "<style"})
        EXPECT_THAT(svg, Not(HasSubstr(left)));
    EXPECT_EQ(chart_image(m_frame, *m_plan, m_plan->plan().indicators.back()), "");
    const auto png = png_of(svg, 2);
    ASSERT_TRUE(png) << png.error().message;
    EXPECT_THAT(*png, StartsWith("\x89PNG\r\n"));
    EXPECT_EQ(png->substr(16, 4), std::string("\0\0\x05\xA0", 4)); // 1440 pixels wide
    EXPECT_FALSE(png_of("<svg", 1));
}

TEST_F(SitePages, AnEmbeddedIndicatorWithoutAChartHasItsFigures)
{
    EXPECT_THAT(render_embed_page(m_frame, *m_plan, m_plan->plan().indicators.front()),
                HasSubstr("class=\"chart-drawing"));
    EXPECT_THAT(render_embed_page(m_frame, *m_plan, m_plan->plan().indicators.back()), HasSubstr("維持"));
}

TEST_F(SitePages, TheFeedHasTheNewestFirst)
{
    EXPECT_THAT(render_feed(m_frame, m_plans), HasSubstr("<id>https://plans.example.jp/plans/2#edition-3</id>"));
    EXPECT_THAT(render_feed(m_english, m_plans), HasSubstr("https://plans.example.jp/en/plans/1"));
    EXPECT_THAT(render_feed(m_frame, {}), HasSubstr("</feed>"));
}

TEST_F(SitePages, TheSitemapHasEveryPageInBothLanguages)
{
    EXPECT_THAT(render_sitemap_index(m_frame, m_plans), HasSubstr("<loc>https://plans.example.jp/sitemaps/2</loc>"));
    EXPECT_THAT(render_site_map(m_frame, m_plans), HasSubstr("/goals/17</loc>"));
    const std::string map = render_plan_map(m_frame, *m_plan);
    EXPECT_THAT(map, HasSubstr("<loc>https://plans.example.jp/plans/1/nodes/1-1%2F%E9%AB%98%E9%BD%A2</loc>"));
    EXPECT_THAT(map, HasSubstr("<loc>https://plans.example.jp/en/plans/1/indicators/1-1-i2</loc>"));
}

TEST_F(SitePages, SuggestionsBeginWithTheWordsOrHoldThem)
{
    EXPECT_THAT(suggestions_for(m_plans, "健"), ElementsAre("健康課", "健診受診率", "保健計画"));
    EXPECT_THAT(suggestions_for(m_plans, "DX"), ElementsAre("ＤＸ"));
    EXPECT_THAT(suggestions_for(m_plans, " "), IsEmpty());
    EXPECT_THAT(near_titles(m_plans, "健診受診"), ElementsAre("健診受診率"));
    EXPECT_THAT(near_titles(m_plans, "zzz"), IsEmpty());
}

} // namespace
} // namespace taikei::render
