#pragma once

#include "cli/terminal.hpp"
#include "evaluate/compute.hpp"

#include <string>
#include <vector>

namespace taikei::cli {

/// A paragraph a result: name, year, number with unit or the reason why there is none, the formula, and a line an
/// input.
std::string computed_text(const std::vector<evaluate::Computed> &results, const Terminal &terminal);

/// The same for programs; its keys stay.
std::string computed_json(const std::vector<evaluate::Computed> &results);

} // namespace taikei::cli
