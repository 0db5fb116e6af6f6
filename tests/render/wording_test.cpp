#include "render/wording.hpp"

#include "sample_plan.hpp"

#include <gtest/gtest.h>

namespace taikei::render {
namespace {

using enum Language;
using model::FiscalYear;

TEST(Wording, YearsStandInBothEras)
{
    EXPECT_EQ(year_in_words(Japanese, FiscalYear{2020}), "令和2年度（2020）");
    EXPECT_EQ(year_in_words(Japanese, FiscalYear{2018}), "平成30年度（2018）");
    EXPECT_EQ(year_in_words(English, FiscalYear{2020}), "FY2020 (R2)");
}

TEST(Wording, AnOpenPeriodStaysOpen)
{
    EXPECT_EQ(period_in_words(Japanese, std::nullopt), "");
    EXPECT_EQ(period_in_words(Japanese, model::Period{}), "");
    EXPECT_EQ(period_in_words(Japanese, model::Period{FiscalYear{2021}, std::nullopt}), "令和3年度（2021）〜");
    EXPECT_EQ(period_in_words(English, model::Period{FiscalYear{2021}, FiscalYear{2030}}),
              "FY2021 (R3) – FY2030 (R12)");
    EXPECT_EQ(period_in_words(Japanese, model::Period{FiscalYear{2021}, FiscalYear{2021}}), "令和3年度（2021）");
}

TEST(Wording, TimesAreJapanese)
{
    const auto time = tests::sample_plan().summary.revised_at;
    EXPECT_EQ(time_in_words(Japanese, time), "2025年4月1日 0時30分");
    EXPECT_EQ(time_in_words(English, time), "2025-04-01 00:30 JST");
    EXPECT_EQ(time_for_machines(time), "2025-04-01T00:30:00+09:00");
}

TEST(Wording, APlaceSaysOnlyWhatIsKnown)
{
    EXPECT_EQ(place_in_words(Japanese, tests::read_at(3, 10).place), "shiomi.txt 3ページ 10〜12行目");
    EXPECT_EQ(place_in_words(English, tests::read_at(3, 10).place), "shiomi.txt, page 3, lines 10–12");
    base::Place place;
    EXPECT_EQ(place_in_words(Japanese, place), "");
    place.page = 2;
    place.row = 4;
    place.column = 5;
    EXPECT_EQ(place_in_words(Japanese, place), "2ページ 表の4行 5列");
    place.page_name = "ii";
    EXPECT_EQ(place_in_words(Japanese, place), "2ページ（印刷 ii） 表の4行 5列");
    EXPECT_EQ(place_in_words(English, place), "page 2 (printed ii), row 4, column 5");
}

TEST(Wording, APlaceOnASheetIsItsCell)
{
    base::Place place;
    place.page = 2;
    place.page_name = "評価";
    place.is_sheet = true;
    EXPECT_EQ(place_in_words(Japanese, place), "シート「評価」");
    place.row = 24;
    place.column = 7;
    EXPECT_EQ(place_in_words(Japanese, place), "シート「評価」G24");
    EXPECT_EQ(place_in_words(English, place), "sheet 評価, cell G24");
    place.page_name = {};
    place.page = 0;
    EXPECT_EQ(place_in_words(Japanese, place), "セルG24");
}

TEST(Wording, AMarkThatIsNewerThanTheCatalogueIsShownAsItIs)
{
    EXPECT_EQ(marks_in_words(Japanese, {"about", "at-least"}), "約、以上");
    EXPECT_EQ(marks_in_words(English, {"twice-a-week"}), "twice-a-week");
    EXPECT_EQ(marks_in_words(English, {}), "");
}

TEST(Wording, NamesHoldTheirNumberAndPart)
{
    EXPECT_EQ(code_and_title(tests::sample_nodes().at(1)), "1-1 高齢者を支える");
    EXPECT_EQ(full_name(tests::sample_indicators().at(1)), "サロンの数（<市内>）");
    EXPECT_TRUE(is_sentence("市民の生命と健康を守るため、条例に基づき、対策を推進していきます。"));
    EXPECT_FALSE(is_sentence("高齢者を支える"));
}

} // namespace
} // namespace taikei::render
