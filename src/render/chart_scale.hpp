#pragma once

#include <string>
#include <vector>

namespace taikei::render {

/// Maps a range of numbers onto a length of the drawing.
struct Scale {
    double low = 0;
    double high = 1;
    double begin = 0; ///< where `low` is drawn
    double end = 1; ///< where `high` is drawn

    double operator()(double number) const noexcept
    {
        return high == low ? (begin + end) / 2 : begin + (number - low) / (high - low) * (end - begin);
    }
};

/// Round numbers around a range: low and high are the first and the last of `ticks`.
struct Axis {
    std::vector<double> ticks;
    int decimals = 0; ///< digits after the point that tell the ticks apart
    double low() const { return ticks.front(); }
    double high() const { return ticks.back(); }
};

/// About five ticks at 1, 2 or 5 times a power of ten. Begins at zero unless all numbers lie far from it: a line may,
/// because it shows a course and not an amount.
Axis make_axis(double lowest, double highest);

/// A tick or value with grouped digits: 12,000 or 3.5.
std::string axis_label(double number, int decimals);

} // namespace taikei::render
