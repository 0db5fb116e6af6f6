#pragma once

#include "cli/command.hpp"
#include "cli/reading_options.hpp"

#include <optional>
#include <string>
#include <vector>

namespace taikei::cli {

/// taikei read FILE...: documents into the plan format; nothing is kept.
class ReadCommand : public Command {
public:
    std::string name() const override { return "read"; }
    std::string summary() const override;
    std::string manual() const override;
    std::string examples() const override;
    void declare(Arguments &arguments) override;
    base::Result<void> check() const override;
    ExitStatus run(const Terminal &terminal) override;

private:
    std::string render(const model::Plan &plan, const Terminal &terminal) const;
    std::string output_name(const std::string &path) const;
    base::Result<void> deliver(const std::vector<ReadPlan> &plans, const Terminal &terminal) const;
    base::Result<void> write_files(const std::vector<ReadPlan> &plans) const;

    std::vector<std::string> m_files;
    std::optional<std::string> m_folder;
    std::optional<std::string> m_layout_folder;
    std::string m_format = "json";
    bool m_with_provenance = false;
    bool m_with_findings = false;
    ReadingOptions m_reading;
};

} // namespace taikei::cli
