#include "cli/command.hpp"

namespace taikei::cli {

ExitStatus finish(const base::Result<void> &outcome)
{
    if (outcome)
        return ExitStatus::Done;
    report(outcome.error());
    return ExitStatus::NothingDone;
}

ExitStatus print(std::string_view text)
{
    return finish(write_output(text));
}

} // namespace taikei::cli
