#include "reader/table/short_years.hpp"

#include "base/character.hpp"
#include "base/text.hpp"
#include "model/fiscal_year.hpp"

#include <algorithm>
#include <array>
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

/// 1 of 元, 30 of ３０; none for any other text.
std::optional<int> number_in_era(const std::string &text)
{
    constexpr std::size_t most_digits = 2;
    const std::string digits = text.size() <= longest_year ? base::fold_tight(text) : std::string();
    const auto is_digit = [](char c) { return base::is_digit(static_cast<unsigned char>(c)); };
    if (digits == "元")
        return 1;
    if (digits.empty() || digits.size() > most_digits || !std::ranges::all_of(digits, is_digit))
        return std::nullopt;
    const int number = std::stoi(digits);
    return number > 0 ? std::optional(number) : std::nullopt;
}

/// The year after `last` where the cell holds only its number in its era: ２ behind 令和元, 31 and 2 behind 平成30 and
/// 31. None for any other text.
std::optional<model::FiscalYear> next_year(const std::string &text, model::FiscalYear last)
{
    const auto number = number_in_era(text);
    const model::FiscalYear next{last.year() + 1};
    for (const model::Era era : {model::Era::Reiwa, model::Era::Heisei}) {
        if (number && model::FiscalYear::of_era(era, *number) == next)
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

/// 平成 | 令和 | (merged) above 30 | 元 | ２: the era of each year stands over it.
void add_eras_above(const GridRow &above, GridRow &row)
{
    constexpr std::array<std::string_view, 2> eras = {"平成", "令和"};
    constexpr std::size_t fewest_years = 2;
    std::vector<std::size_t> years;
    for (std::size_t i = 1; i < row.size(); ++i) {
        const bool is_era = std::ranges::find(eras, above[i].text) != eras.end();
        if (is_era && !row[i].covered && number_in_era(row[i].text))
            years.push_back(i);
        else if (is_era && row[i].text != above[i].text)
            return;
    }
    for (const std::size_t i : years) {
        if (years.size() >= fewest_years)
            row[i].text = above[i].text + row[i].text;
    }
}

/// R5 | R6 | 7 below 基準年 | 目標年 | 件数: below a head of its own stands a cell of the table's body. A head over
/// several years is merged, or leaves the cells behind it empty.
bool has_own_head(const Grid &grid, std::size_t row, std::size_t column)
{
    const auto is_own = [&](std::size_t i) {
        const GridCell &above = grid.rows[row - 1][i];
        return !above.covered && !above.is_empty();
    };
    return row > 0 && is_own(column) && (column + 1 == grid.width() || is_own(column + 1));
}

} // namespace

void write_out_years(Grid &grid)
{
    for (std::size_t r = 1; r < grid.rows.size(); ++r)
        add_eras_above(grid.rows[r - 1], grid.rows[r]);
    for (std::size_t r = 0; r < grid.rows.size(); ++r) {
        GridRow &row = grid.rows[r];
        RunOfYears run;
        for (std::size_t i = 1; i < row.size(); ++i) { // 令和４ | 5 | 6 is a year with its figures
            if (row[i].is_empty() || has_own_head(grid, r, i))
                run.end();
            else if (!row[i].covered)
                run.add(row[i]);
        }
        run.end();
    }
}

} // namespace taikei::reader
