#pragma once

#include "cli/command.hpp"
#include "cli/database_option.hpp"
#include "cli/reading_options.hpp"
#include "model/plan.hpp"

#include <string>

namespace taikei::cli {

/// taikei diff A B: what changed from one edition of a plan to another.
class DiffCommand : public Command {
public:
    std::string name() const override { return "diff"; }
    std::string summary() const override;
    std::string manual() const override;
    std::string examples() const override;
    void declare(Arguments &arguments) override;
    base::Result<void> check() const override { return m_reading.check(); }
    ExitStatus run(const Terminal &terminal) override;

private:
    std::string m_before;
    std::string m_after;
    DatabaseOption m_database;
    ReadingOptions m_reading;
    bool m_as_json = false;
};

} // namespace taikei::cli
