#pragma once

#include <optional>
#include <string>
#include <vector>

namespace taikei::cli {

/// Values as a line of blocks, the lowest ▁ and the highest █; a space where there is no number. Values that are all
/// the same are ▅.
std::string sparkline(const std::vector<std::optional<double>> &values);

} // namespace taikei::cli
