#pragma once

#include "cli/command.hpp"
#include "cli/database_option.hpp"
#include "cli/reading_options.hpp"
#include "evaluate/formula.hpp"
#include "model/named_quantity.hpp"

#include <optional>
#include <string>
#include <vector>

namespace taikei::cli {

/// taikei compute PLAN: indicators that are computed from others by the formulas of a file or those kept with the plan,
/// with the way back to their inputs; keeps a file of formulas with a plan.
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
    ExitStatus run_on_file(const Terminal &terminal) const;
    ExitStatus run_on_kept_plan(store::PlanStore &store, const Terminal &terminal) const;
    ExitStatus print_results(const evaluate::FormulaBook &book, const model::Plan &plan,
                             const std::vector<model::NamedQuantity> &counts, const Terminal &terminal) const;
    /// None takes back what was kept.
    void decide(store::PlanStore &store, store::PlanId plan, std::optional<std::string> formulas) const;

    std::string m_plan;
    std::optional<std::string> m_formulas;
    std::optional<std::string> m_year;
    std::optional<std::string> m_reason;
    std::optional<std::string> m_person;
    bool m_keep = false;
    bool m_withdraw = false;
    DatabaseOption m_database;
    ReadingOptions m_reading;
    bool m_as_json = false;
};

} // namespace taikei::cli
