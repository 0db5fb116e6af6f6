#include "model/fiscal_year.hpp"

#include <array>
#include <string>

namespace taikei::model {

namespace {

struct EraName {
    Era era;
    std::string_view name;
    std::string_view letter;
};

/// The latest first: a year belongs to the first era that had begun by then.
constexpr std::array<EraName, 5> era_names{{
    {Era::Reiwa, "令和", "R"},
    {Era::Heisei, "平成", "H"},
    {Era::Showa, "昭和", "S"},
    {Era::Taisho, "大正", "T"},
    {Era::Meiji, "明治", "M"},
}};

const EraName *era_of(FiscalYear year)
{
    for (const auto &era : era_names) {
        if (year.year() >= first_year(era.era))
            return &era;
    }
    return nullptr;
}

std::string quoted(std::string_view text)
{
    constexpr std::size_t longest = 120;
    return "'" + std::string(text.substr(0, longest)) + (text.size() > longest ? "…'" : "'");
}

} // namespace

base::Result<FiscalYear> parse_fiscal_year(std::string_view text)
{
    const auto mentions = find_years(text);
    if (mentions.empty())
        return base::fail("no year in " + quoted(text) + "; expected one such as 令和2年度, R2 or 2020");
    const auto year = mentions.front().year;
    for (const auto &mention : mentions) {
        if (mention.year != year)
            return base::fail("two years in " + quoted(text) + " (" + std::to_string(year.year()) + " and "
                              + std::to_string(mention.year.year()) + "); expected one");
    }
    return year;
}

std::string in_japanese_era(FiscalYear year)
{
    const auto *era = era_of(year);
    if (!era)
        return std::to_string(year.year()) + "年度";
    const int year_of_era = year.year() - first_year(era->era) + 1;
    return std::string(era->name) + (year_of_era == 1 ? "元" : std::to_string(year_of_era)) + "年度";
}

std::string in_short_era(FiscalYear year)
{
    const auto *era = era_of(year);
    if (!era)
        return std::to_string(year.year());
    return std::string(era->letter) + std::to_string(year.year() - first_year(era->era) + 1);
}

} // namespace taikei::model
