#pragma once

#include "reader/table/head.hpp"

#include <vector>

namespace taikei::reader {

/// 現状値（R4） | 県（R4） | 全国（R4）: values of others, printed for comparison beside those of the plan's own place,
/// are no values of its indicators. In a prefecture's plan 県 is its own place, and stands beside 全国 alone.
void leave_out_values_of_others(std::vector<Head> &heads);

} // namespace taikei::reader
