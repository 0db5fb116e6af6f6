#pragma once

#include "cli/command.hpp"
#include "cli/database_option.hpp"

#include <optional>
#include <string>

namespace taikei::cli {

/// taikei withdraw: takes a publication back and leaves a note at its address.
class WithdrawCommand : public Command {
public:
    std::string name() const override { return "withdraw"; }
    std::string summary() const override;
    std::string manual() const override;
    std::string examples() const override;
    void declare(Arguments &arguments) override;
    base::Result<void> check() const override;
    ExitStatus run(const Terminal &terminal) override;

private:
    std::string m_publication;
    std::string m_reason;
    std::optional<std::string> m_person;
    DatabaseOption m_database;
};

} // namespace taikei::cli
