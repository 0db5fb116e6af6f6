#pragma once

#include "cli/command.hpp"
#include "cli/database_option.hpp"
#include "evaluate/hand_statement.hpp"
#include "render/plan_view.hpp"

#include <optional>
#include <string>
#include <vector>

namespace taikei::cli {

/// taikei judge PLAN [NODE|INDICATOR]: keeps what a person judges of one year, and shows what was kept.
class JudgeCommand : public Command {
public:
    std::string name() const override { return "judge"; }
    std::string summary() const override;
    std::string manual() const override;
    std::string examples() const override;
    void declare(Arguments &arguments) override;
    base::Result<void> check() const override;
    ExitStatus run(const Terminal &terminal) override;

private:
    /// What is spoken of.
    struct Item {
        std::string kind; ///< "indicator", "node"; empty: the whole plan
        std::string id;
        std::string name;
    };
    bool says_something() const;
    base::Result<Item> find_item(const render::PlanView &view) const;
    base::Result<int> year_in(const render::PlanView &view) const;
    std::vector<store::HandEntry> said_of(const Item &item, int year) const;
    std::vector<store::HandEntry> taken_back(const render::PlanView &view, const Item &item, int year) const;
    base::Result<void> keep(store::PlanStore &store, const render::PlanView &view, const Item &item) const;

    std::string m_plan;
    std::optional<std::string> m_part;
    std::optional<std::string> m_year;
    std::optional<std::string> m_state;
    std::optional<std::string> m_grade;
    std::optional<std::string> m_previous_grade;
    std::optional<std::string> m_scale;
    std::optional<std::string> m_answer; ///< QUESTION=MARK
    std::optional<std::string> m_reason;
    std::optional<std::string> m_person;
    bool m_withdraw = false;
    bool m_as_json = false;
    DatabaseOption m_database;
};

} // namespace taikei::cli
