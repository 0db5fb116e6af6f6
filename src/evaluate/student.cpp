#include "evaluate/student.hpp"

#include <cmath>
#include <numbers>

namespace taikei::evaluate {

namespace {

/// 1 + factor of the first step + the product of the first two + ...: `first` is 2 for odd degrees, 1 for even ones.
double cosine_series(double cosine, int degrees, int first)
{
    double term = 1;
    double sum = 1;
    for (int k = first; k + 1 < degrees; k += 2) {
        term *= cosine * cosine * k / (k + 1);
        sum += term;
    }
    return sum;
}

} // namespace

double student_chance_below(double t, int degrees)
{
    const double angle = std::atan(t / std::sqrt(static_cast<double>(degrees)));
    const double sine = std::sin(angle);
    const double cosine = std::cos(angle);
    if (degrees % 2 == 0)
        return 0.5 + sine * cosine_series(cosine, degrees, 1) / 2;
    const double beyond_cauchy = degrees > 1 ? sine * cosine * cosine_series(cosine, degrees, 2) : 0;
    return 0.5 + (angle + beyond_cauchy) / std::numbers::pi;
}

} // namespace taikei::evaluate
