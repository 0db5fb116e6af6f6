#pragma once

#include "cli/command.hpp"
#include "cli/database_option.hpp"
#include "cli/reading_options.hpp"
#include "cli/rule_source.hpp"
#include "evaluate/judge_plan.hpp"
#include "render/plan_view.hpp"

#include <memory>
#include <optional>
#include <string>

namespace taikei::cli {

/// taikei rate PLAN: a trial run of rating rules over a plan; nothing is kept.
class RateCommand : public Command {
public:
    std::string name() const override { return "rate"; }
    std::string summary() const override;
    std::string manual() const override;
    std::string examples() const override;
    void declare(Arguments &arguments) override;
    base::Result<void> check() const override { return m_reading.check(); }
    ExitStatus run(const Terminal &terminal) override;

private:
    /// The plan with what was decided about it; nothing is decided about a file.
    using View = std::unique_ptr<const render::PlanView>;
    base::Result<View> open_plan() const;
    base::Result<model::Plan> read_file() const;
    base::Result<int> year_to_rate(const evaluate::JudgedTree &tree) const;
    base::Result<RuleSource> main_rule(const render::PlanView &view, int year) const;
    base::Result<evaluate::HandInput> input(const evaluate::JudgedTree &tree, const evaluate::RatingRule &rule,
                                            int year) const;
    base::Result<std::string> report(const Terminal &terminal) const;

    std::string m_plan;
    std::optional<std::string> m_rule;
    std::optional<std::string> m_year;
    std::optional<std::string> m_compare;
    std::optional<std::string> m_given;
    std::string m_language = "ja";
    bool m_as_json = false;
    DatabaseOption m_database;
    ReadingOptions m_reading;
};

} // namespace taikei::cli
