#pragma once

#include "cli/command.hpp"
#include "cli/database_option.hpp"
#include "evaluate/judge_plan.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace taikei::cli {

/// taikei kind PLAN [INDICATOR]: shows what is proposed and confirmed of indicators, and keeps what a person says.
class KindCommand : public Command {
public:
    std::string name() const override { return "kind"; }
    std::string summary() const override;
    std::string manual() const override;
    std::string examples() const override;
    void declare(Arguments &arguments) override;
    base::Result<void> check() const override;
    ExitStatus run(const Terminal &terminal) override;

private:
    struct Said {
        std::string trait;
        std::optional<std::string> value;
    };
    std::vector<Said> said() const;
    base::Result<void> keep(store::PlanStore &store, store::PlanId plan, const model::Indicator &indicator,
                            const evaluate::IndicatorKind &shown) const;

    std::string m_plan;
    std::optional<std::string> m_indicator;
    std::map<std::string, std::optional<std::string>> m_traits; ///< by name; none: not given
    std::optional<std::string> m_person;
    bool m_confirm = false;
    bool m_as_json = false;
    DatabaseOption m_database;
};

} // namespace taikei::cli
