#pragma once

#include "cli/command.hpp"

#include <string>
#include <vector>

namespace taikei::cli {

/// taikei forms [FILE...]: lists the forms that are part of the program, or checks forms of one's own.
class FormsCommand : public Command {
public:
    std::string name() const override { return "forms"; }
    std::string summary() const override;
    std::string manual() const override;
    std::string examples() const override;
    void declare(Arguments &arguments) override;
    ExitStatus run(const Terminal &terminal) override;

private:
    std::optional<std::string> m_file;
};

} // namespace taikei::cli
