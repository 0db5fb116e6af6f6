#pragma once

#include "cli/command.hpp"
#include "cli/database_option.hpp"

#include <optional>
#include <string>
#include <vector>

namespace taikei::cli {

/// taikei publish: freezes a plan with its ratings for the public site.
class PublishCommand : public Command {
public:
    std::string name() const override { return "publish"; }
    std::string summary() const override;
    std::string manual() const override;
    std::string examples() const override;
    void declare(Arguments &arguments) override;
    base::Result<void> check() const override;
    ExitStatus run(const Terminal &terminal) override;

private:
    base::Result<model::Licence> licence() const;
    base::Result<std::vector<store::StoredPlan>> chosen_plans(store::PlanStore &store) const;
    ExitStatus publish(store::PlanStore &store) const;
    ExitStatus list(store::PlanStore &store, const Terminal &terminal) const;

    std::optional<std::string> m_plan;
    DatabaseOption m_database;
    std::optional<std::string> m_person;
    std::string m_licence = "CC BY 4.0";
    std::optional<std::string> m_licence_url;
    bool m_all = false;
    bool m_list = false;
    bool m_as_json = false;
};

} // namespace taikei::cli
