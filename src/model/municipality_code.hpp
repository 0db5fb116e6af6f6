#pragma once

#include "base/result.hpp"

#include <string_view>

namespace taikei::model {

/// True for text of ASCII digits alone, which no municipality's name is.
bool consists_of_digits(std::string_view text);

/// Fails for digits that are no local government code (全国地方公共団体コード), saying what one looks like: six digits,
/// the sixth of which checks the others, two of the prefecture and three of the municipality. Of five digits, which
/// lists without check digits have, the message gives the code.
base::Result<void> check_municipality_code(std::string_view digits);

} // namespace taikei::model
