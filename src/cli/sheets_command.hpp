#pragma once

#include "cli/command.hpp"
#include "cli/database_option.hpp"
#include "render/form/sheet.hpp"
#include "render/plan_view.hpp"

#include <optional>
#include <string>
#include <vector>

namespace taikei::cli {

/// taikei sheets PLAN [NODE]: evaluation sheets in a city's own form, as PDF, Excel or CSV.
class SheetsCommand : public Command {
public:
    std::string name() const override { return "sheets"; }
    std::string summary() const override;
    std::string manual() const override;
    std::string examples() const override;
    void declare(Arguments &arguments) override;
    base::Result<void> check() const override;
    ExitStatus run(const Terminal &terminal) override;

private:
    base::Result<render::PlanView::Nodes> nodes(const render::Form &form, const render::PlanView &view) const;
    base::Result<std::string> print_sheets(const render::Form &form, const render::PlanView &view) const;

    std::string m_plan;
    std::optional<std::string> m_node;
    std::string m_form = "general";
    std::optional<std::string> m_year;
    std::optional<std::string> m_department;
    std::string m_format = "pdf";
    std::optional<std::string> m_file;
    DatabaseOption m_database;
};

} // namespace taikei::cli
