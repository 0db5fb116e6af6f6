#include "reader/table/short_years.hpp"

#include "base/character.hpp"
#include "base/text.hpp"
#include "model/fiscal_year.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace taikei::reader {
namespace {

constexpr std::size_t longest_year = 24; ///< in bytes

/// 平成30, 令和元年度, H30: an era's year and nothing else. None for any other text.
std::optional<model::FiscalYear> year_with_era(const std::string &text)
{
    if (text.size() > longest_year || base::is_digit(static_cast<unsigned char>(text.front())))
        return std::nullopt;
    const auto mentions = model::find_years(text);
    const bool is_alone = mentions.size() == 1 && mentions.front().begin == 0 && mentions.front().end == text.size();
    return is_alone && mentions.front().with_era ? std::optional(mentions.front().year) : std::nullopt;
}

/// The year after `last` where the cell holds only its number in its era: ２ behind 令和元, 31 and 2 behind 平成30 and
/// 31. None for any other text.
std::optional<model::FiscalYear> next_year(const std::string &text, model::FiscalYear last)
{
    constexpr std::size_t most_digits = 2;
    const std::string digits = text.size() <= longest_year ? base::fold_tight(text) : std::string();
    const auto is_digit = [](char c) { return base::is_digit(static_cast<unsigned char>(c)); };
    if (digits.empty() || digits.size() > most_digits || !std::ranges::all_of(digits, is_digit))
        return std::nullopt;
    const model::FiscalYear next{last.year() + 1};
    for (const model::Era era : {model::Era::Reiwa, model::Era::Heisei}) {
        if (model::FiscalYear::of_era(era, std::stoi(digits)) == next)
            return next;
    }
    return std::nullopt;
}

/// Years that follow one another from cell to cell.
class RunOfYears {
public:
    void add(GridCell &cell)
    {
        if (const auto named = year_with_era(cell.text)) {
            if (m_years == 0 || named->year() != m_last.year() + 1)
                end();
            ++m_years;
            m_last = *named;
        } else if (const auto next = m_years > 0 ? next_year(cell.text, m_last) : std::nullopt) {
            ++m_years;
            m_last = *next;
            m_short.emplace_back(&cell, *next);
        } else {
            end();
        }
    }

    void end()
    {
        constexpr std::size_t fewest_years = 3;
        for (const auto &[cell, year] : m_short) {
            if (m_years >= fewest_years)
                cell->text = model::in_short_era(year);
        }
        m_years = 0;
        m_short.clear();
    }

private:
    std::size_t m_years = 0;
    model::FiscalYear m_last{0};
    std::vector<std::pair<GridCell *, model::FiscalYear>> m_short;
};

} // namespace

void write_out_years(Grid &grid)
{
    for (GridRow &row : grid.rows) {
        RunOfYears run;
        for (std::size_t i = 1; i < row.size(); ++i) { // 令和４ | 5 | 6 is a year with its figures
            if (row[i].is_empty())
                run.end();
            else if (!row[i].covered)
                run.add(row[i]);
        }
        run.end();
    }
}

} // namespace taikei::reader
