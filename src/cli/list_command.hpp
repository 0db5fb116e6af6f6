#pragma once

#include "cli/command.hpp"
#include "cli/database_option.hpp"

#include <optional>
#include <string>

namespace taikei::cli {

/// taikei list: the plans that are kept.
class ListCommand : public Command {
public:
    std::string name() const override { return "list"; }
    std::string summary() const override;
    std::string manual() const override;
    std::string examples() const override;
    void declare(Arguments &arguments) override;
    ExitStatus run(const Terminal &terminal) override;

private:
    DatabaseOption m_database;
    std::optional<std::string> m_municipality;
    bool m_as_json = false;
};

} // namespace taikei::cli
