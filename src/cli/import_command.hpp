#pragma once

#include "cli/command.hpp"
#include "cli/database_option.hpp"
#include "cli/json_output.hpp"
#include "cli/reading_options.hpp"
#include "model/plan.hpp"

#include <optional>
#include <string>
#include <vector>

namespace taikei::cli {

/// taikei import FILE...: reads plans and keeps them as revisions.
class ImportCommand : public Command {
public:
    std::string name() const override { return "import"; }
    std::string summary() const override;
    std::string manual() const override;
    std::string examples() const override;
    void declare(Arguments &arguments) override;
    base::Result<void> check() const override { return m_reading.check(); }
    ExitStatus run(const Terminal &terminal) override;

private:
    base::Result<std::vector<Imported>> keep(const std::vector<ReadPlan> &plans, store::PlanStore &store) const;
    std::string render(const std::vector<Imported> &imported, const Terminal &terminal) const;

    std::vector<std::string> m_files;
    DatabaseOption m_database;
    std::optional<std::string> m_person;
    bool m_with_findings = false;
    bool m_as_json = false;
    ReadingOptions m_reading;
};

} // namespace taikei::cli
