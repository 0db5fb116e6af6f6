#pragma once

#include <string_view>

namespace taikei::reader {

/// The step of the cycle that a text names: 1 to 4 for Plan, 実施(Do), Ｃｈｅｃｋ（評価）, 改善(A). 0 for any other,
/// and for a letter alone.
int step_of_cycle(std::string_view printed);

} // namespace taikei::reader
