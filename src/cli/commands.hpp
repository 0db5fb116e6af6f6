#pragma once

#include "cli/command.hpp"

#include <memory>
#include <vector>

namespace taikei::cli {

/// All commands, in the order in which the help lists them.
std::vector<std::unique_ptr<Command>> all_commands();

} // namespace taikei::cli
