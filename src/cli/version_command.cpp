#include "cli/version_command.hpp"

namespace taikei::cli {

std::string VersionCommand::summary() const
{
    return "print the version of the program and of the plan format";
}

std::string VersionCommand::manual() const
{
    return "Prints the version of the program and of the plan format that it reads and writes.\n";
}

std::string VersionCommand::examples() const
{
    return "";
}

ExitStatus VersionCommand::run(const Terminal &)
{
    return print("taikei " TAIKEI_VERSION " (plan format taikei-plan/1)\n");
}

} // namespace taikei::cli
