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
    if (const base::Result<void> written = write_output("taikei " TAIKEI_VERSION " (plan format taikei-plan/1)\n");
        !written) {
        report(written.error());
        return ExitStatus::NothingDone;
    }
    return ExitStatus::Done;
}

} // namespace taikei::cli
