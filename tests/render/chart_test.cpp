#include "render/chart.hpp"

#include "render/chart_scale.hpp"
#include "sample_plan.hpp"

#include <gmock/gmock.h>

namespace taikei::render {
namespace {

using testing::HasSubstr;
using testing::Not;

int count(std::string_view text, std::string_view word)
{
    int found = 0;
    for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1))
        ++found;
    return found;
}

TEST(Axis, RoundsOutwardToOneTwoFive)
{
    const Axis axis = make_axis(71.5, 80);
    EXPECT_DOUBLE_EQ(axis.low(), 70);
    EXPECT_DOUBLE_EQ(axis.high(), 80);
    EXPECT_EQ(axis.ticks.size(), 6U);
    EXPECT_EQ(axis.decimals, 0);
}

TEST(Axis, BeginsAtZeroWhereZeroIsNear)
{
    EXPECT_DOUBLE_EQ(make_axis(20, 100).low(), 0);
    EXPECT_DOUBLE_EQ(make_axis(-100, -20).high(), 0);
    EXPECT_GT(make_axis(90, 100).low(), 0);
}

TEST(Axis, HasRoomAroundOneNumber)
{
    const Axis level = make_axis(326965, 326965);
    EXPECT_LT(level.low(), 326965);
    EXPECT_GT(level.high(), 326965);
    const Axis zero = make_axis(0, 0);
    EXPECT_DOUBLE_EQ(zero.low(), 0);
    EXPECT_GT(zero.high(), 0);
}

TEST(Axis, FineStepsKeepTheirDigits)
{
    const Axis axis = make_axis(1.37, 1.61);
    EXPECT_EQ(axis.decimals, 2);
    EXPECT_EQ(axis_label(axis.low(), axis.decimals), "1.35");
}

TEST(Axis, LabelsAreGrouped)
{
    EXPECT_EQ(axis_label(1234567.5, 1), "1,234,567.5");
    EXPECT_EQ(axis_label(-1200, 0), "-1,200");
    EXPECT_EQ(axis_label(-0.0001, 1), "0.0");
}

TEST(Chart, DrawsEachValueInItsKindsForm)
{
    const std::string chart = draw_chart(Language::Japanese, tests::sample_indicators().front());
    EXPECT_EQ(count(chart, "<circle class=\"mark observed\""), 2);
    EXPECT_EQ(count(chart, "<path class=\"mark target\""), 1);
    EXPECT_EQ(count(chart, "class=\"line observed\""), 1);
    EXPECT_THAT(chart, HasSubstr(">R2</text>"));
    EXPECT_THAT(chart, HasSubstr(">2025</text>"));
    EXPECT_THAT(chart, HasSubstr(">43.0</text>"));
}

TEST(Chart, TheWayToTheTargetBeginsAtTheLastObservedValue)
{
    const std::string chart = draw_chart(Language::Japanese, tests::sample_indicators().front());
    const auto line = chart.substr(chart.find("class=\"line target\""));
    EXPECT_EQ(count(line.substr(0, line.find("/>")), ","), 2);
}

TEST(Chart, SaysWhatItShows)
{
    auto indicator = tests::sample_indicators().front();
    indicator.name = "<b>\"率\"";
    EXPECT_THAT(draw_chart(Language::Japanese, indicator), HasSubstr("aria-label=\"「&lt;b&gt;&quot;率&quot;」の推移"));
    EXPECT_THAT(draw_sparkline(indicator), HasSubstr("aria-hidden=\"true\""));
}

TEST(Chart, OneNumberMakesNoChart)
{
    const auto words = tests::sample_indicators().back();
    EXPECT_EQ(draw_chart(Language::Japanese, words), "");
    EXPECT_EQ(draw_sparkline(words), "");
}

TEST(Chart, ManyYearsAreThinnedOut)
{
    model::Indicator indicator;
    for (int year = 1990; year < 2030; ++year)
        indicator.values.push_back(tests::value_of(model::ValueKind::Observed, year, "5", "5"));
    const std::string chart = draw_chart(Language::English, indicator);
    EXPECT_EQ(count(chart, "class=\"tick era\""), 10);
    EXPECT_THAT(chart, Not(HasSubstr("class=\"value")));
}

TEST(Chart, ValuesAtTheEndsOfTheScaleStayInside)
{
    model::Indicator indicator;
    indicator.values = {tests::value_of(model::ValueKind::Observed, 2020, "999999999999999999", "x"),
                        tests::value_of(model::ValueKind::Observed, 2021, "-999999999999999999", "x")};
    const std::string chart = draw_chart(Language::English, indicator);
    EXPECT_THAT(chart, Not(HasSubstr("nan")));
    EXPECT_THAT(chart, Not(HasSubstr("inf")));
}

} // namespace
} // namespace taikei::render
