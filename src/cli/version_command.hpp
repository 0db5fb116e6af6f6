#pragma once

#include "cli/command.hpp"

namespace taikei::cli {

/// taikei version: the program's version and that of its plan format.
class VersionCommand : public Command {
public:
    std::string name() const override { return "version"; }
    std::string summary() const override;
    std::string manual() const override;
    std::string examples() const override;
    void declare(Arguments &) override { }
    ExitStatus run(const Terminal &terminal) override;
};

} // namespace taikei::cli
