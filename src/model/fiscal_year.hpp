#pragma once

#include "base/result.hpp"

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taikei::model {

enum class Era { Meiji, Taisho, Showa, Heisei, Reiwa };

constexpr int first_year(Era era) noexcept
{
    switch (era) {
    case Era::Meiji: return 1868;
    case Era::Taisho: return 1912;
    case Era::Showa: return 1926;
    case Era::Heisei: return 1989;
    case Era::Reiwa: return 2019;
    }
    return 0;
}

/// A Japanese fiscal year (年度), named by the calendar year it begins in: 1 April to 31 March.
class FiscalYear {
public:
    constexpr explicit FiscalYear(int year) noexcept
        : m_year(year)
    {
    }

    /// Plans count on past an era's end, and so do we: 平成32年度 is 2020.
    static constexpr FiscalYear of_era(Era era, int year_of_era) noexcept
    {
        return FiscalYear{first_year(era) + year_of_era - 1};
    }

    constexpr int year() const noexcept { return m_year; }
    friend constexpr auto operator<=>(FiscalYear, FiscalYear) = default;

private:
    int m_year;
};

/// A year as it was found in text: where it stood and what it said.
struct YearMention {
    FiscalYear year;
    std::size_t begin; ///< byte offset of the mention in the text as given
    std::size_t end; ///< one past its last byte
    bool with_era; ///< an era was printed (R2, 平成26年度), or all four Western digits
    bool is_fiscal; ///< 年度 was printed
};

/// All years in the text, left to right: 平成26年度, 令和元年, H26, R2年度, Ｈ３２, 2012, 2012年度, 平成30（2018）年度
/// (one mention), 令和五年度, 26年度 (era unknown: taken as the latest era in which it is not after `latest`, when
/// `latest` is given; else skipped), '24. Dates (平成28年4月1日, R2.10.1) give the fiscal year they fall in. A number
/// with a unit that is no year (2,000人, 2000件) is no year. Linear in the text.
std::vector<YearMention> find_years(std::string_view text, std::optional<FiscalYear> latest = std::nullopt);

/// The one year that a column head, cell or option names; fails where the text names none or two that differ.
base::Result<FiscalYear> parse_fiscal_year(std::string_view text);

/// 令和2年度 (R2 below 2019: 平成30年度). 2019 is 令和元年度, as papers print it.
std::string in_japanese_era(FiscalYear year);
/// R2, H30, S63.
std::string in_short_era(FiscalYear year);

} // namespace taikei::model
