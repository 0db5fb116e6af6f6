#pragma once

#include "base/result.hpp"
#include "cli/arguments.hpp"
#include "cli/terminal.hpp"

#include <string>
#include <string_view>

namespace taikei::cli {

/// How the program ends; scripts depend on these numbers.
enum class ExitStatus {
    Done = 0,
    NothingDone = 1, ///< the reason is on standard error
    WrongUsage = 2,
};

/// One word after `taikei`. Each command is a file of its own; commands.cpp lists them.
class Command {
public:
    Command() = default;
    virtual ~Command() = default;
    Command(const Command &) = delete;
    Command &operator=(const Command &) = delete;

    virtual std::string name() const = 0;
    /// One line for the list of commands.
    virtual std::string summary() const = 0;
    /// The paragraphs between usage and options in the help; ends with a line break.
    virtual std::string manual() const = 0;
    virtual std::string examples() const = 0;

    virtual void declare(Arguments &arguments) = 0;
    /// What is wrong with the arguments together, where each alone is fine.
    virtual base::Result<void> check() const { return {}; }
    virtual ExitStatus run(const Terminal &terminal) = 0;
};

/// Done; or reports the error.
ExitStatus finish(const base::Result<void> &outcome);

/// Writes to standard output; reports where that fails.
ExitStatus print(std::string_view text);

} // namespace taikei::cli
