#pragma once

#include "base/decimal.hpp"

#include <cstddef>
#include <string_view>

namespace taikei::reader {

struct Tenths {
    base::Decimal number;
    std::size_t end; ///< one past 分 or 厘; where they would begin if there are none
};

/// 3割5分2厘 is 3.52割: `whole` with what stands behind its unit, the text from `unit_begin` to `unit_end`. Only one
/// digit before each further unit, and only behind a whole number.
Tenths with_tenths(const base::Decimal &whole, std::u32string_view text, std::size_t unit_begin, std::size_t unit_end);

} // namespace taikei::reader
