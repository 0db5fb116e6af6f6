#pragma once

#include <optional>
#include <vector>

namespace taikei::evaluate {

/// One value a year, years rising. Where a year is missing, the distance in time is what counts.
struct TrendPoint {
    double year = 0;
    double number = 0;
};

/// How the values of a series may have come about: a straight line of unknown height and slope, with errors of unknown
/// size around it. What differs between two models is how the errors hang together.
struct TrendModel {
    enum class Errors {
        Independent, ///< each year for itself: the series comes back to its line
        Wandering, ///< each year begins where the last one ended (random walk with drift): it need not come back
    };
    Errors errors = Errors::Independent;
    std::optional<std::size_t> stray; ///< the value that may lie far off by an accident of its own; none for no value
};

/// What one model says of one year to come: a Student t distribution.
struct ModelForecast {
    double log_evidence = 0; ///< how well the model explains the series; of meaning only beside another model's
    double centre = 0;
    double spread = 0; ///< scale of the t distribution
    int degrees = 1;
};

/// Generalised least squares with flat priors on height, slope and log of the error's size. Needs three points or more.
/// `rounding`: standard deviation of what printing has rounded away; keeps the spread of a series without any error
/// above zero.
ModelForecast fit_trend(const std::vector<TrendPoint> &points, const TrendModel &model, double year, double rounding);

} // namespace taikei::evaluate
