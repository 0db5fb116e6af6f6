#include "evaluate/outlook.hpp"

#include "evaluate/indicator_maker.hpp"

#include <gmock/gmock.h>

#include <limits>

using namespace taikei;
using namespace taikei::evaluate;
using namespace taikei::test;

namespace {

std::expected<Outlook, NoOutlook> outlook(const model::Indicator &given, Direction direction = Direction::Up)
{
    return outlook_of(given, direction, std::nullopt);
}

model::Indicator with_target(model::Indicator given, int year, const std::string &text)
{
    given.values.push_back(target(year, text));
    return given;
}

std::vector<std::string> ids(const Outlook &given)
{
    std::vector<std::string> all;
    for (const Message &message : sentences_of(given, "人"))
        all.push_back(message.id);
    return all;
}

TEST(Outlook, SaysWhereTheIndicatorWillStandInTheTargetsYear)
{
    const auto given =
        with_target(indicator("受講者数", "人", yearly(2015, {"100", "110", "121", "129", "140"})), 2022, "160");
    const auto result = outlook(given);
    ASSERT_TRUE(result);
    EXPECT_EQ(result->year, model::FiscalYear{2022});
    EXPECT_NEAR(result->middle.to_double(), 170, 3);
    EXPECT_LT(result->low, result->middle);
    EXPECT_LT(result->middle, result->high);
    EXPECT_EQ(result->yearly_change.to_shortest(), "10");
    EXPECT_EQ(result->value_count, 5u);
    ASSERT_TRUE(result->chance);
    EXPECT_GT(*result->chance, 0.9);
    EXPECT_THAT(ids(*result), testing::ElementsAre("outlook_sentence", "outlook_chance"));
}

TEST(Outlook, WhereLessIsBetterTheChanceIsThatOfFalling)
{
    const auto given =
        with_target(indicator("待機児童数", "人", yearly(2015, {"50", "46", "41", "34", "30"})), 2021, "25");
    EXPECT_GT(outlook(given, Direction::Down)->chance.value(), 0.7);
    EXPECT_LT(outlook(given, Direction::Up)->chance.value(), 0.3);
    EXPECT_FALSE(outlook(given, Direction::Keep)->chance);
}

TEST(Outlook, StaysWithinWhatTheUnitAllows)
{
    const auto rate = with_target(indicator("受診率", "％", yearly(2015, {"80", "88", "95", "99"})), 2024, "100");
    EXPECT_LE(outlook(rate)->high, base::Decimal(100));
    EXPECT_LE(outlook(rate)->middle, base::Decimal(100));
    const auto count = with_target(indicator("事故件数", "件", yearly(2015, {"30", "20", "9", "2"})), 2024, "0");
    EXPECT_EQ(outlook(count)->low, base::Decimal(0));
    EXPECT_EQ(outlook(count, Direction::Up)->chance.value(), 1);
}

TEST(Outlook, WhatHasPassedABoundIsNotHeldToIt)
{
    const auto rate = with_target(indicator("達成率", "%", yearly(2015, {"98", "103", "107", "112"})), 2021, "100");
    EXPECT_GT(outlook(rate)->middle, base::Decimal(110));
    const auto growth = with_target(indicator("人口増減率", "%", yearly(2015, {"2", "1", "1", "0"})), 2024, "0");
    EXPECT_LT(outlook(growth)->low, base::Decimal(0));
}

TEST(Outlook, SetsTheEpidemicYearsAsideWhereTheValuesCameBack)
{
    const auto given =
        with_target(indicator("来館者数", "人",
                              yearly(2015, {"1000", "1010", "1020", "1030", "1040", "300", "420", "980", "1060"})),
                    2026, "1100");
    const auto result = outlook(given);
    ASSERT_TRUE(result && result->epidemic);
    EXPECT_EQ(result->epidemic->kind, EpidemicBreak::Kind::Returned);
    EXPECT_THAT(result->epidemic->years, testing::ElementsAre(model::FiscalYear{2020}, model::FiscalYear{2021}));
    EXPECT_EQ(result->value_count, 7u);
    EXPECT_GT(result->low, base::Decimal(900));
    EXPECT_THAT(ids(*result), testing::Contains("outlook_epidemic_returned"));
}

TEST(Outlook, KeepsTheEpidemicYearsWhereNothingTellsHowItWentOn)
{
    const auto given = with_target(indicator("講演会の参加者", "人", yearly(2018, {"360", "330", "31"})), 2022, "400");
    const auto result = outlook(given);
    ASSERT_TRUE(result && result->epidemic);
    EXPECT_EQ(result->epidemic->kind, EpidemicBreak::Kind::Unfinished);
    EXPECT_EQ(result->value_count, 3u);
    EXPECT_THAT(ids(*result), testing::Contains("outlook_epidemic_unfinished"));
}

TEST(Outlook, AFallThatStayedIsNoPassingBreak)
{
    const auto given = with_target(
        indicator("参加者数", "人", yearly(2016, {"900", "910", "905", "915", "300", "310", "305"})), 2025, "900");
    EXPECT_FALSE(outlook(given)->epidemic);
}

TEST(Outlook, AValueThatMovesAsUsualIn2020IsNoBreak)
{
    const auto given = with_target(indicator("医師数", "人", yearly(2018, {"77", "73", "76"})), 2022, "80");
    EXPECT_FALSE(outlook(given)->epidemic);
}

TEST(Outlook, NamesAStrayYear)
{
    const auto given =
        with_target(indicator("貸出冊数", "冊", yearly(2010, {"100", "104", "108", "401", "116", "121", "124", "128"})),
                    2020, "140");
    const auto result = outlook(given);
    EXPECT_THAT(result->strays, testing::ElementsAre(model::FiscalYear{2013}));
    EXPECT_NEAR(result->middle.to_double(), 140, 6);
}

TEST(Outlook, SaysThatAFarOutlookIsARoughOne)
{
    const auto given = with_target(indicator("組合数", "組合", yearly(2015, {"7", "8", "8", "9"})), 2024, "12");
    EXPECT_TRUE(outlook(given)->is_far);
    EXPECT_THAT(ids(*outlook(given)), testing::Contains("outlook_far"));
}

TEST(Outlook, TakesThePlansLastYearWhereNoTargetIsStated)
{
    const auto given = indicator("医師数", "人", yearly(2015, {"77", "73", "76"}));
    EXPECT_EQ(outlook(given).error(), NoOutlook::NoTargetYear);
    const model::Period period{model::FiscalYear{2015}, model::FiscalYear{2019}};
    const auto result = outlook_of(given, Direction::Up, period);
    ASSERT_TRUE(result);
    EXPECT_EQ(result->year, model::FiscalYear{2019});
    EXPECT_FALSE(result->chance);
}

TEST(Outlook, GivesNoNumberWhereItWouldBeAGuess)
{
    EXPECT_EQ(outlook(with_target(indicator("受診率", "%", yearly(2015, {"30", "31"})), 2020, "40")).error(),
              NoOutlook::TooFewValues);
    EXPECT_EQ(
        outlook(with_target(indicator("満足度", "%", yearly(2015, {"維持", "維持", "維持"})), 2020, "40")).error(),
        NoOutlook::NoNumbers);
    EXPECT_EQ(outlook(with_target(indicator("受診率", "%", yearly(2015, {"30", "31", "32"})), 2017, "40")).error(),
              NoOutlook::TargetYearReached);
    EXPECT_EQ(sentence_of(NoOutlook::TooFewValues).id, "no_outlook_too_few");
}

TEST(Outlook, OfAYearPrintedTwiceTheLastNumberCountsAndTheYearIsNamed)
{
    auto given = indicator("件数", "件", yearly(2015, {"10", "11", "12"}));
    given.values.push_back(observed(2016, "13"));
    given.values.push_back(observed(2017, "12"));
    const YearlyValues values = yearly_values(given, model::ValueKind::Observed);
    ASSERT_EQ(values.entries.size(), 3u);
    EXPECT_EQ(values.entries[1].number, base::Decimal(13));
    EXPECT_THAT(values.doubled, testing::ElementsAre(model::FiscalYear{2016}));
}

TEST(Outlook, TakesTheLargestNumbersThereAre)
{
    const auto given = with_target(
        indicator("予算", "円", yearly(2015, {"99999999999999999", "-99999999999999999", "99999999999999999"})), 2090,
        "1");
    const auto result = outlook(given);
    ASSERT_TRUE(result);
    EXPECT_LT(result->low, result->high);
}

TEST(OutlookSentence, WritesNumbersAsPeopleDo)
{
    Outlook given;
    given.middle = base::Decimal(1234567);
    given.low = base::Decimal::of(-1234567, 2);
    given.high = base::Decimal(999);
    given.yearly_change = base::Decimal::of(-150, 2);
    const auto arguments = sentences_of(given, "人").front().arguments;
    EXPECT_THAT(arguments, testing::Contains(testing::Pair("middle", Message::Argument("1,234,567"))));
    EXPECT_THAT(arguments, testing::Contains(testing::Pair("low", Message::Argument("-12,345.67"))));
    EXPECT_THAT(arguments, testing::Contains(testing::Pair("high", Message::Argument("999"))));
    EXPECT_THAT(arguments, testing::Contains(testing::Pair("change", Message::Argument("-1.5"))));
}

} // namespace
