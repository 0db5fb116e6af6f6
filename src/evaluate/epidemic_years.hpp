#pragma once

#include "evaluate/yearly_values.hpp"

#include <optional>
#include <vector>

namespace taikei::evaluate {

/// What the epidemic's first two fiscal years (2020 and 2021) did to a series, as far as its values show. Events were
/// called off and houses closed, then came back: a trend through those years says nothing of the years to come.
struct EpidemicBreak {
    enum class Kind {
        Returned, ///< the values fell out of line and have come back at least half of the way since
        Unfinished, ///< they fell out of line, and there is no later value that tells whether they come back
    };
    Kind kind = Kind::Returned;
    std::vector<model::FiscalYear> years; ///< that fell out of line and have a value
};

/// None where the values of those years go on as the ones before, or did not come back: that is no passing break. Needs
/// two values before 2020.
std::optional<EpidemicBreak> find_epidemic_break(const YearlyValues &values);

} // namespace taikei::evaluate
