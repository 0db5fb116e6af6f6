#include "cli/sparkline.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace taikei::cli {

namespace {

constexpr std::array<std::string_view, 8> blocks = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
constexpr std::size_t middle_block = 4;

} // namespace

std::string sparkline(const std::vector<std::optional<double>> &values)
{
    std::optional<double> lowest;
    std::optional<double> highest;
    for (const std::optional<double> &value : values) {
        if (!value)
            continue;
        lowest = std::min(lowest.value_or(*value), *value);
        highest = std::max(highest.value_or(*value), *value);
    }
    std::string line;
    for (const std::optional<double> &value : values) {
        if (!value) {
            line += ' ';
            continue;
        }
        const double share = *highest > *lowest ? (*value - *lowest) / (*highest - *lowest) : -1;
        line += share < 0
            ? blocks[middle_block]
            : blocks[static_cast<std::size_t>(std::lround(share * static_cast<double>(blocks.size() - 1)))];
    }
    return line;
}

} // namespace taikei::cli
