#include "reader/table/yearly_steps.hpp"

#include "base/text.hpp"
#include "model/fiscal_year.hpp"
#include "reader/value/arrows.hpp"
#include "reader/value/cell.hpp"

#include <re2/re2.h>

#include <algorithm>

namespace taikei::reader {
namespace {

/// Where R4, 令和４～５年度 or R4・R5 at the beginning of the line ends. None where no year begins it.
std::optional<std::size_t> end_of_years(std::string_view line)
{
    constexpr std::size_t widest_sign = 3; ///< in bytes, between the years of a range
    const auto years = model::find_years(line, model::FiscalYear{2030});
    if (years.empty() || years.front().begin != 0)
        return std::nullopt;
    std::size_t end = years.front().end;
    for (const auto &year : years) {
        if (year.begin <= end + widest_sign)
            end = std::max(end, year.end);
    }
    return end;
}

/// What the line says of its years; empty for an arrow, which goes on with the line above. None for any other line.
std::optional<std::string> step_in(std::string_view line)
{
    static const RE2 joint(R"(^[ 　：:／/…・]+)");
    const auto end = end_of_years(line);
    if (!end)
        return std::nullopt;
    std::string step(line.substr(*end));
    const bool is_parted = RE2::Replace(&step, joint, "") || step.empty() || has_arrow(step);
    if (!is_parted || has_figure(step))
        return std::nullopt;
    if (states_no_value(step) || size_of_arrow(step) > 0)
        step.clear();
    return base::squeeze(step);
}

} // namespace

std::optional<std::vector<std::string>> steps_in(std::string_view cell)
{
    std::vector<std::string> steps;
    for (const auto line : base::split(cell, "\n")) {
        auto step = step_in(base::trim(line));
        if (!step)
            return std::nullopt;
        if (!step->empty() && std::ranges::find(steps, *step) == steps.end())
            steps.push_back(*std::move(step));
    }
    return steps;
}

bool holds_steps(const Grid &grid, const Segment &segment, std::size_t column)
{
    std::size_t filled = 0;
    std::size_t several = 0;
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
        const GridCell &cell = grid.rows[r][column];
        if (cell.is_empty() || cell.covered || states_no_value(cell.text))
            continue;
        if (!steps_in(cell.text))
            return false;
        ++filled;
        several += cell.text.contains('\n') ? 1 : 0;
    }
    return filled > 0 && several * 2 > filled;
}

} // namespace taikei::reader
