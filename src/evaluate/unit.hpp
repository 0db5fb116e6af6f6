#pragma once

#include "base/result.hpp"

#include <map>
#include <string>
#include <string_view>

namespace taikei::evaluate {

/// A unit as what can be reckoned with: what is counted, each with its power, and a power of ten.
///
///   千円/人     円¹ 人⁻¹ × 10³
///   %           10⁻²: a plain ratio
///   人/10万人   10⁻⁵: what is counted cancels out
///
/// Words that no list has are counted things of their own: 便, 学級.
struct Unit {
    std::map<std::string, int> powers; ///< never 0
    int ten = 0;
    friend bool operator==(const Unit &, const Unit &) = default;

    /// Nothing is counted: a ratio.
    bool is_ratio() const { return powers.empty(); }
    std::string to_string() const;
};

/// Never fails: what is not known is taken for a thing that is counted. An empty text is a plain number.
Unit parse_unit(std::string_view text);

Unit operator*(const Unit &a, const Unit &b);
Unit operator/(const Unit &a, const Unit &b);

} // namespace taikei::evaluate
