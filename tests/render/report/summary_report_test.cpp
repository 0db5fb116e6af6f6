#include "render/report/summary_report.hpp"

#include "sample_plan.hpp"

#include <gtest/gtest.h>
#include <poppler-document.h>
#include <poppler-page.h>
#include <poppler-toc.h>

#include <memory>

namespace taikei::render {
namespace {

model::Plan plan_with_indicators(int count)
{
    model::Plan plan;
    plan.title = "総合計画";
    plan.municipality.name = "汐見市";
    model::Node goal;
    goal.id = "1";
    goal.level = "目標";
    goal.code = "1";
    goal.title = "支え合うまち";
    goal.ratings = {{"総合評価", "A", "順調", model::FiscalYear{2020}, "", {}}};
    plan.nodes = {goal};
    for (int i = 0; i < count; ++i) {
        model::Indicator indicator;
        indicator.id = "i" + std::to_string(i);
        indicator.node = "1";
        indicator.name = "第" + std::to_string(i + 1) + "の数";
        indicator.unit = "件";
        indicator.values = {tests::value_of(model::ValueKind::Observed, 2019, "12", "12件"),
                            tests::value_of(model::ValueKind::Target, 2024, "20", "20件")};
        if (i % 2 == 0)
            indicator.values.push_back(tests::value_of(model::ValueKind::Observed, 2020, "15", "15件"));
        plan.indicators.push_back(std::move(indicator));
    }
    return plan;
}

struct Read {
    std::vector<std::string> pages;
    std::vector<std::string> bookmarks;
};

std::string utf8(const poppler::ustring &text)
{
    const poppler::byte_array bytes = text.to_utf8();
    return {bytes.begin(), bytes.end()};
}

Read report_on(const PlanView &view, std::optional<model::FiscalYear> year)
{
    const base::Result<std::string> pdf = summary_report(view, year);
    EXPECT_TRUE(pdf.has_value()) << (pdf ? "" : pdf.error().message);
    poppler::byte_array bytes(pdf->begin(), pdf->end());
    const std::unique_ptr<poppler::document> document(poppler::document::load_from_data(&bytes));
    Read read;
    for (int page = 0; document && page < document->pages(); ++page)
        read.pages.push_back(utf8(std::unique_ptr<poppler::page>(document->create_page(page))->text()));
    const std::unique_ptr<poppler::toc> outline(document ? document->create_toc() : nullptr);
    for (const poppler::toc_item *item : outline->root()->children())
        read.bookmarks.push_back(utf8(item->title()));
    return read;
}

Read report_on(model::Plan plan, std::optional<model::FiscalYear> year)
{
    return report_on(PlanView(store::StoredPlan{{}, {}, std::move(plan)}), year);
}

/// Frozen with an A for its first indicator in fiscal 2020.
model::Publication publication_with_rating()
{
    model::RatedScale scale{"indicator", {"指標の評価", ""}, {{"A", {"順調", ""}, 0}}, {}};
    scale.given.push_back({.is_indicator = true, .position = 0, .grade = "A", .sentence = {"目標に達した", ""}});
    model::Publication publication;
    publication.plan = plan_with_indicators(2);
    publication.ratings = model::Ratings{model::FiscalYear{2020}, "rule", {"評価基準", ""}, "1", "", {scale}};
    return publication;
}

std::string all_of(const Read &report)
{
    std::string text;
    for (const std::string &page : report.pages)
        text += page;
    return text;
}

TEST(SummaryReport, APublicationHasItsFrozenRatingsWhetherTheYearIsNamedOrNot)
{
    const PlanView view(publication_with_rating(), PublishedAs{});
    for (const auto year : {std::optional<model::FiscalYear>(), std::optional(model::FiscalYear{2020})})
        EXPECT_TRUE(all_of(report_on(view, year)).contains("評価の内訳：指標の評価"));
    EXPECT_TRUE(all_of(report_on(view, model::FiscalYear{2019})).contains("この年度の評価はありません"));
}

TEST(SummaryReport, ARatingOfAnotherYearHasItsYear)
{
    model::Publication publication = publication_with_rating();
    publication.plan.indicators[0].values.push_back(tests::value_of(model::ValueKind::Observed, 2021, "16", "16件"));
    const PlanView view(std::move(publication), PublishedAs{});
    const Read report = report_on(view, std::nullopt);
    EXPECT_TRUE(report.pages.back().contains("(R3)")) << report.pages.back();
    EXPECT_TRUE(report.pages.back().contains("(R2)")) << report.pages.back();
}

TEST(SummaryReport, NamesThePageOnWhichEachPartBegins)
{
    const Read report = report_on(plan_with_indicators(120), std::nullopt);
    ASSERT_GE(report.pages.size(), 6u) << "120 indicators take several pages";
    EXPECT_EQ(report.bookmarks.size(), 4u);
    for (const char *part : {"計画の進み具合", "確認が必要なもの", "指標一覧"}) {
        std::size_t begins = 0;
        for (std::size_t i = 1; i < report.pages.size() && begins == 0; ++i)
            begins = report.pages[i].contains(part) ? i + 1 : 0;
        const std::size_t named = report.pages[0].find(part);
        ASSERT_NE(named, std::string::npos) << part;
        const std::string line = report.pages[0].substr(named, report.pages[0].find('\n', named) - named);
        const std::string page = line.substr(line.find_last_not_of("0123456789") + 1);
        EXPECT_EQ(page, std::to_string(begins)) << line << " but it begins on " << begins;
    }
}

TEST(SummaryReport, CountsTheYearsValues)
{
    const Read report = report_on(plan_with_indicators(4), model::FiscalYear{2020});
    EXPECT_TRUE(report.pages[0].contains("令和2年度（2020）")) << report.pages[0];
    EXPECT_TRUE(report.pages[1].contains("50.0%")) << "two of four have a value of 2020\n" << report.pages[1];
    EXPECT_TRUE(report.pages[1].contains("計画書・評価表に記載の評価")) << report.pages[1];
}

TEST(SummaryReport, SaysThatThereIsNoRuleAndNoIndicator)
{
    const Read report = report_on(plan_with_indicators(0), model::FiscalYear{2020});
    EXPECT_TRUE(report.pages[1].contains("この年度の評価はありません")) << report.pages[1];
    EXPECT_TRUE(report.pages.back().contains("この計画には指標がありません")) << report.pages.back();
}

TEST(SummaryReport, AsksForAYearWhereThePlanHasNone)
{
    const PlanView view(store::StoredPlan{{}, {}, {}});
    const auto report = summary_report(view, std::nullopt);
    ASSERT_FALSE(report.has_value());
    EXPECT_EQ(report.error().message, "the plan has no value of any year to report on; name a year");
}

} // namespace
} // namespace taikei::render
