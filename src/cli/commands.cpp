#include "cli/commands.hpp"

#include "cli/read_command.hpp"
#include "cli/version_command.hpp"

namespace taikei::cli {

std::vector<std::unique_ptr<Command>> all_commands()
{
    std::vector<std::unique_ptr<Command>> commands;
    commands.push_back(std::make_unique<ReadCommand>());
    commands.push_back(std::make_unique<VersionCommand>());
    return commands;
}

} // namespace taikei::cli
