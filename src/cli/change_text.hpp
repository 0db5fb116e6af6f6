#pragma once

#include "cli/terminal.hpp"
#include "model/difference.hpp"

#include <string>
#include <string_view>
#include <vector>

/// What differs between two editions of a plan, for people and for programs.
namespace taikei::cli {

std::string_view name_of(model::ChangeKind kind); ///< added, gone, changed
std::string_view name_of(model::Change::Subject subject); ///< plan, node, indicator, value, term

/// "3 nodes added, 1 indicator gone, 12 values changed"; "nothing" where the list is empty.
std::string change_counts(const std::vector<model::Change> &changes);

/// A line a change: + added, - gone, ~ changed with before → after.
std::string change_lines(const std::vector<model::Change> &changes, const Terminal &terminal);

} // namespace taikei::cli
