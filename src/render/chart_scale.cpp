#include "render/chart_scale.hpp"

#include "render/messages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace taikei::render {

namespace {

constexpr double wanted_steps = 5;
/// Lowest by highest: below this, zero is near enough to be shown.
constexpr double near_zero = 0.6;

double round_step(double rough)
{
    const double power = std::pow(10, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (rough <= factor * power * (1 + 1e-9))
            return factor * power;
    }
    return 10 * power;
}

} // namespace

Axis make_axis(double lowest, double highest)
{
    if (lowest >= 0 && lowest < near_zero * highest)
        lowest = 0;
    if (highest <= 0 && highest > near_zero * lowest)
        highest = 0;
    if (lowest == highest) {
        const double around = lowest == 0 ? 1 : std::abs(lowest) / 2;
        lowest -= lowest == 0 ? 0 : around;
        highest += around;
    }
    const double step = round_step((highest - lowest) / wanted_steps);
    const auto first = static_cast<long>(std::floor(lowest / step + 1e-9));
    const auto last = static_cast<long>(std::ceil(highest / step - 1e-9));
    Axis axis;
    for (long tick = first; tick <= last; ++tick)
        axis.ticks.push_back(static_cast<double>(tick) * step);
    axis.decimals = std::max(0, -static_cast<int>(std::floor(std::log10(step) + 1e-9)));
    return axis;
}

std::string axis_label(double number, int decimals)
{
    const std::string plain = fmt::format("{:.{}f}", std::abs(number), decimals);
    const auto point = plain.find('.');
    const std::string whole = plain.substr(0, point);
    const std::string fraction = point == std::string::npos ? "" : plain.substr(point);
    // 18 digits is the most that a Decimal holds, so the whole part fits a long.
    const std::string digits = grouped(std::stol(whole)) + fraction;
    return number < 0 && digits.find_first_not_of("0.,") != std::string::npos ? "-" + digits : digits;
}

} // namespace taikei::render
