#include "model/fiscal_year.hpp"

#include <gtest/gtest.h>

using namespace taikei::model;

namespace {

std::vector<int> years(std::string_view text, std::optional<int> latest = std::nullopt)
{
    std::vector<int> found;
    for (const auto &mention : find_years(text, latest ? std::optional(FiscalYear{*latest}) : std::nullopt))
        found.push_back(mention.year.year());
    return found;
}

using Years = std::vector<int>;

TEST(FindYears, reads_eras)
{
    EXPECT_EQ(years("平成26年度"), Years{2014});
    EXPECT_EQ(years("令和元年"), Years{2019});
    EXPECT_EQ(years("令和元年度"), Years{2019});
    EXPECT_EQ(years("昭和63年度"), Years{1988});
    EXPECT_EQ(years("平成 26 年度"), Years{2014});
    EXPECT_EQ(years("㍻26年度"), Years{2014});
    EXPECT_EQ(years("令和5"), Years{2023});
    EXPECT_EQ(years("令和9年目標値"), Years{2027});
}

TEST(FindYears, reads_short_eras)
{
    EXPECT_EQ(years("H26"), Years{2014});
    EXPECT_EQ(years("R2年度"), Years{2020});
    EXPECT_EQ(years("Ｒ２"), Years{2020});
    EXPECT_EQ(years("Ｈ３２"), Years{2020});
    EXPECT_EQ(years("H.26"), Years{2014});
    EXPECT_EQ(years("R元年度"), Years{2019});
    EXPECT_EQ(years("令元"), Years{2019});
    EXPECT_EQ(years("平30"), Years{2018});
    EXPECT_EQ(years("r2"), Years{2020});
    EXPECT_EQ(years("(h30)"), Years{2018});
    EXPECT_EQ(years("S55"), Years{1980});
    EXPECT_EQ(years("目標R7"), Years{2025});
    EXPECT_EQ(years("R2実績値"), Years{2020});
    EXPECT_EQ(years("目標値（R7）"), Years{2025});
}

TEST(FindYears, counts_on_past_an_eras_end)
{
    EXPECT_EQ(years("H32"), Years{2020});
    EXPECT_EQ(years("平成37年度"), Years{2025});
}

TEST(FindYears, reads_western_years)
{
    EXPECT_EQ(years("2012"), Years{2012});
    EXPECT_EQ(years("2012年度"), Years{2012});
    EXPECT_EQ(years("２０２５年"), Years{2025});
    EXPECT_EQ(years("FY2020"), Years{2020});
    EXPECT_EQ(years("二〇二〇年"), Years{2020});
    EXPECT_EQ(years("目標2025"), Years{2025});
    EXPECT_EQ(years("'24"), Years{2024});
    EXPECT_EQ(years("2019 2020 2021"), (Years{2019, 2020, 2021}));
}

TEST(FindYears, reads_kanji_numerals)
{
    EXPECT_EQ(years("令和五年度"), Years{2023});
    EXPECT_EQ(years("平成三十年度"), Years{2018});
    EXPECT_EQ(years("平成二十八年"), Years{2016});
    EXPECT_EQ(years("平成三〇年度"), Years{2018});
    EXPECT_EQ(years("令和十年度"), Years{2028});
}

TEST(FindYears, takes_both_counts_of_one_year_as_one_mention)
{
    EXPECT_EQ(years("平成30（2018）年度"), Years{2018});
    EXPECT_EQ(years("2023（令和5）年度"), Years{2023});
    EXPECT_EQ(years("令和2年度（2020年度）"), Years{2020});
    EXPECT_EQ(years("平成29年（2017年）4月"), Years{2017});
    EXPECT_EQ(years("平成29年（2017年）3月"), Years{2016});
    EXPECT_EQ(years("2020 (R2)"), Years{2020});
    EXPECT_EQ(years("R2（2021）"), (Years{2020, 2021}));
}

TEST(FindYears, puts_dates_into_the_fiscal_year_they_fall_in)
{
    EXPECT_EQ(years("平成28年4月1日"), Years{2016});
    EXPECT_EQ(years("平成28年3月"), Years{2015});
    EXPECT_EQ(years("平成15年9月30日現在"), Years{2003});
    EXPECT_EQ(years("令和2年3月31日"), Years{2019});
    EXPECT_EQ(years("R2.10.1"), Years{2020});
    EXPECT_EQ(years("H28.3.31"), Years{2015});
    EXPECT_EQ(years("H28.3"), Years{2015});
    EXPECT_EQ(years("3,905人（R6.12月末）"), Years{2024});
    EXPECT_EQ(years("R6.3月末"), Years{2023});
    EXPECT_EQ(years("R5.3末"), Years{2022});
    EXPECT_EQ(years("2020/3/31"), Years{2019});
    EXPECT_EQ(years("2020-10-01"), Years{2020});
    EXPECT_EQ(years("令和六年三月"), Years{2023});
    EXPECT_EQ(years("令和2年度3月"), Years{2020});
}

TEST(FindYears, goes_on_through_ranges)
{
    EXPECT_EQ(years("平成30～34年度"), (Years{2018, 2022}));
    EXPECT_EQ(years("平成30～34年度（2018～2022年度）"), (Years{2018, 2022}));
    EXPECT_EQ(years("平成30年度～令和4年度（2018～2022）"), (Years{2018, 2022}));
    EXPECT_EQ(years("平成30（2018）～34（2022）年度"), (Years{2018, 2022}));
    EXPECT_EQ(years("2018（平成30）年度～2022（令和4）年度"), (Years{2018, 2022}));
    EXPECT_EQ(years("2018～2022年度（平成30～34年度）"), (Years{2018, 2022}));
    EXPECT_EQ(years("平成30年度から34年度まで"), (Years{2018, 2022}));
    EXPECT_EQ(years("平成30年から5年間"), Years{2018});
    EXPECT_EQ(years("平成30年度～2年度"), (Years{2018, 2020}));
    EXPECT_EQ(years("H30-R4"), (Years{2018, 2022}));
    EXPECT_EQ(years("R2-6"), (Years{2020, 2024}));
    EXPECT_EQ(years("2018-2022"), (Years{2018, 2022}));
    EXPECT_EQ(years("2018～22年度"), (Years{2018, 2022}));
    EXPECT_EQ(years("平成30年4月～平成31年3月"), (Years{2018, 2018}));
}

TEST(FindYears, goes_on_through_lists)
{
    EXPECT_EQ(years("令和2・3年度"), (Years{2020, 2021}));
    EXPECT_EQ(years("平成26、27年度"), (Years{2014, 2015}));
    EXPECT_EQ(years("平成26年度 27年度 28年度"), (Years{2014, 2015, 2016}));
    EXPECT_EQ(years("平成30年度 元年度 2年度"), (Years{2018, 2019, 2020}));
}

TEST(FindYears, resolves_years_without_era_by_the_latest)
{
    EXPECT_EQ(years("24年度", 2013), Years{2012});
    EXPECT_EQ(years("2年度", 2021), Years{2020});
    EXPECT_EQ(years("元年度", 2021), Years{2019});
    EXPECT_EQ(years("63年度", 1995), Years{1988});
    EXPECT_EQ(years("24年度"), Years{});
}

TEST(FindYears, leaves_other_numbers_alone)
{
    for (const auto *text :
         {"2,000人", "2000件",    "2000 人",     "H28-3型",    "R2D2",      "第3期",    "5年間",        "3年目",
          "10年後",  "3か年",     "65歳",        "2040kg",     "1980円",    "2020年代", "0144-32-2012", "2012.5",
          "12,2012", "No.2012",   "第2000号",    "¥2000",      "昭和3丁目", "ISO2000",  "H1N1",         "R134",
          "PR2",     "S3",        "2000％",      "平成3条",    "20年間",    "令和",     "年度",         "元気",
          "平均",    "第3年度間", "3年度あたり", "平成30年代", "<h2>",      "</h2>",    "2000㎡"})
        EXPECT_EQ(years(text, 2022), Years{}) << text;
}

TEST(FindYears, tells_where_the_mention_stands)
{
    const std::string text = "実績 平成30（2018）年度 末";
    const auto mention = find_years(text).at(0);
    EXPECT_EQ(text.substr(mention.begin, mention.end - mention.begin), "平成30（2018）年度");
    EXPECT_TRUE(mention.with_era);
    EXPECT_TRUE(mention.is_fiscal);
    const auto bare = find_years("x 24年度", FiscalYear{2013}).at(0);
    EXPECT_FALSE(bare.with_era);
    EXPECT_FALSE(find_years("R2").at(0).is_fiscal);
    const auto range = find_years("平成30～34年度（2018～2022年度）の");
    EXPECT_TRUE(range.at(0).is_fiscal);
    EXPECT_EQ(range.at(1).end, std::string("平成30～34年度（2018～2022年度）").size());
}

TEST(ParseFiscalYear, takes_the_one_year)
{
    EXPECT_EQ(parse_fiscal_year("目標値（令和5年度）")->year(), 2023);
    EXPECT_EQ(parse_fiscal_year("R2 (2020) 令和2年度")->year(), 2020);
}

TEST(ParseFiscalYear, says_what_it_found_instead)
{
    EXPECT_EQ(parse_fiscal_year("目標値").error().message,
              "no year in '目標値'; expected one such as 令和2年度, R2 or 2020");
    EXPECT_EQ(parse_fiscal_year("H30-R4").error().message, "two years in 'H30-R4' (2018 and 2022); expected one");
}

TEST(FiscalYear, is_printed_in_the_era_of_its_april)
{
    EXPECT_EQ(in_japanese_era(FiscalYear{2020}), "令和2年度");
    EXPECT_EQ(in_japanese_era(FiscalYear{2019}), "令和元年度");
    EXPECT_EQ(in_japanese_era(FiscalYear{2018}), "平成30年度");
    EXPECT_EQ(in_japanese_era(FiscalYear{1988}), "昭和63年度");
    EXPECT_EQ(in_japanese_era(FiscalYear{1867}), "1867年度");
    EXPECT_EQ(in_short_era(FiscalYear{2019}), "R1");
    EXPECT_EQ(in_short_era(FiscalYear{2018}), "H30");
    EXPECT_EQ(in_short_era(FiscalYear{1988}), "S63");
}

} // namespace
