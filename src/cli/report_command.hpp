#pragma once

#include "cli/command.hpp"
#include "cli/database_option.hpp"
#include "model/fiscal_year.hpp"

#include <optional>
#include <string>

namespace taikei::cli {

/// taikei report PLAN: how a plan stands, as one PDF for council and committee.
class ReportCommand : public Command {
public:
    std::string name() const override { return "report"; }
    std::string summary() const override;
    std::string manual() const override;
    std::string examples() const override;
    void declare(Arguments &arguments) override;
    base::Result<void> check() const override;
    ExitStatus run(const Terminal &terminal) override;

private:
    base::Result<std::string> print_report() const;

    std::string m_plan;
    std::optional<std::string> m_year;
    std::optional<std::string> m_file;
    DatabaseOption m_database;
};

} // namespace taikei::cli
