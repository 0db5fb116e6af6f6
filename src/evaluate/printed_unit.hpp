#pragma once

#include <string_view>

namespace taikei::evaluate {

/// What stands behind the last digit of a printed value: "20.0%" gives "%", "1,234" nothing. A word without a digit has
/// none either. Points into the text.
std::string_view printed_unit(std::string_view text);

/// Whether the two units belong to different groups of data/judging/units-apart.toml, so that values in them cannot be
/// compared. Units that stand in no group are never apart: か所 and 箇所 are one, and who knows of all of them.
bool are_units_apart(std::string_view one, std::string_view other);

} // namespace taikei::evaluate
