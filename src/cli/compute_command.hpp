#pragma once

#include "cli/command.hpp"
#include "cli/database_option.hpp"
#include "cli/reading_options.hpp"

#include <optional>
#include <string>

namespace taikei::cli {

/// taikei compute PLAN --formulas FILE: indicators that are computed from others, with the way back to their inputs.
class ComputeCommand : public Command {
public:
    std::string name() const override { return "compute"; }
    std::string summary() const override;
    std::string manual() const override;
    std::string examples() const override;
    void declare(Arguments &arguments) override;
    base::Result<void> check() const override;
    ExitStatus run(const Terminal &terminal) override;

private:
    std::string m_plan;
    std::optional<std::string> m_formulas;
    std::optional<std::string> m_year;
    DatabaseOption m_database;
    ReadingOptions m_reading;
    bool m_as_json = false;
};

} // namespace taikei::cli
