#pragma once

#include "cli/command.hpp"
#include "cli/database_option.hpp"

#include <optional>
#include <string>

namespace taikei::cli {

/// taikei rule check|list|show|assign: looks after rating rules.
class RuleCommand : public Command {
public:
    std::string name() const override { return "rule"; }
    std::string summary() const override;
    std::string manual() const override;
    std::string examples() const override;
    void declare(Arguments &arguments) override;
    base::Result<void> check() const override;
    ExitStatus run(const Terminal &terminal) override;

private:
    ExitStatus check_rule(const Terminal &terminal) const;
    ExitStatus list(const Terminal &terminal) const;
    ExitStatus show() const;
    ExitStatus assign() const;

    std::string m_action;
    std::optional<std::string> m_first;
    std::optional<std::string> m_second;
    std::optional<std::string> m_from;
    std::optional<std::string> m_to;
    std::optional<std::string> m_person;
    DatabaseOption m_database;
};

} // namespace taikei::cli
