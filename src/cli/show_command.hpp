#pragma once

#include "cli/command.hpp"
#include "cli/database_option.hpp"
#include "render/plan_view.hpp"

#include <optional>
#include <string>

namespace taikei::cli {

/// taikei show PLAN [NODE|INDICATOR]: the tree, a node of it, an indicator with its values, or what was odd in it.
class ShowCommand : public Command {
public:
    std::string name() const override { return "show"; }
    std::string summary() const override;
    std::string manual() const override;
    std::string examples() const override;
    void declare(Arguments &arguments) override;
    base::Result<void> check() const override;
    ExitStatus run(const Terminal &terminal) override;

private:
    std::string render_plan(const render::PlanView &view, const Terminal &terminal) const;
    base::Result<std::string> render_part(const render::PlanView &view, const Terminal &terminal) const;

    std::string m_plan;
    std::optional<std::string> m_part;
    DatabaseOption m_database;
    bool m_findings = false;
    bool m_as_json = false;
};

} // namespace taikei::cli
