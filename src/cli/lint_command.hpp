#pragma once

#include "cli/command.hpp"
#include "cli/database_option.hpp"
#include "cli/reading_options.hpp"

#include <optional>
#include <string>
#include <vector>

namespace taikei::cli {

/// taikei lint PLAN...: what is weak or wrong in the indicators of plans.
class LintCommand : public Command {
public:
    std::string name() const override { return "lint"; }
    std::string summary() const override;
    std::string manual() const override;
    std::string examples() const override;
    void declare(Arguments &arguments) override;
    base::Result<void> check() const override { return m_reading.check(); }
    ExitStatus run(const Terminal &terminal) override;

private:
    std::vector<std::string> m_plans;
    std::optional<std::string> m_now;
    std::string m_language = "en";
    DatabaseOption m_database;
    ReadingOptions m_reading;
    bool m_as_json = false;
};

} // namespace taikei::cli
