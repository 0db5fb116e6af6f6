#pragma once

#include "evaluate/indicator_kind.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace taikei::evaluate {

/// One trait of an indicator's kind by its name, as options, JSON and pages show it.
struct NamedTrait {
    std::string_view trait; ///< "direction"
    std::string value; ///< "down"; empty where none is stated
    Basis basis = Basis::Assumed;
    std::string evidence; ///< as in Trait
};

/// All traits that mean something for this indicator.
std::vector<NamedTrait> traits_of(const IndicatorKind &kind);

} // namespace taikei::evaluate
