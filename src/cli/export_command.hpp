#pragma once

#include "cli/command.hpp"
#include "cli/database_option.hpp"

#include <optional>
#include <string>

namespace taikei::cli {

/// taikei export PLAN: a kept plan as JSON (the plan format), CSV (a row a value) with its description, JSON-LD, or a
/// Word document.
class ExportCommand : public Command {
public:
    std::string name() const override { return "export"; }
    std::string summary() const override;
    std::string manual() const override;
    std::string examples() const override;
    void declare(Arguments &arguments) override;
    ExitStatus run(const Terminal &terminal) override;

private:
    std::string draft(store::StoredPlan plan) const;
    base::Result<std::string> published(store::PublicationStore &publications, store::PlanId plan) const;

    std::string m_plan;
    std::string m_format = "json";
    std::optional<std::string> m_file;
    bool m_with_provenance = false;
    int m_publication = 0; ///< 0: the kept plan
    DatabaseOption m_database;
};

} // namespace taikei::cli
