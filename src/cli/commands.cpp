#include "cli/commands.hpp"

#include "cli/compute_command.hpp"
#include "cli/diff_command.hpp"
#include "cli/export_command.hpp"
#include "cli/forms_command.hpp"
#include "cli/import_command.hpp"
#include "cli/judge_command.hpp"
#include "cli/kind_command.hpp"
#include "cli/lint_command.hpp"
#include "cli/list_command.hpp"
#include "cli/publish_command.hpp"
#include "cli/rate_command.hpp"
#include "cli/read_command.hpp"
#include "cli/report_command.hpp"
#include "cli/rule_command.hpp"
#include "cli/serve_command.hpp"
#include "cli/sheets_command.hpp"
#include "cli/show_command.hpp"
#include "cli/verify_command.hpp"
#include "cli/version_command.hpp"
#include "cli/withdraw_command.hpp"

namespace taikei::cli {

std::vector<std::unique_ptr<Command>> all_commands()
{
    std::vector<std::unique_ptr<Command>> commands;
    commands.push_back(std::make_unique<ReadCommand>());
    commands.push_back(std::make_unique<ImportCommand>());
    commands.push_back(std::make_unique<ListCommand>());
    commands.push_back(std::make_unique<ShowCommand>());
    commands.push_back(std::make_unique<DiffCommand>());
    commands.push_back(std::make_unique<LintCommand>());
    commands.push_back(std::make_unique<ComputeCommand>());
    commands.push_back(std::make_unique<ExportCommand>());
    commands.push_back(std::make_unique<SheetsCommand>());
    commands.push_back(std::make_unique<FormsCommand>());
    commands.push_back(std::make_unique<ReportCommand>());
    commands.push_back(std::make_unique<RateCommand>());
    commands.push_back(std::make_unique<RuleCommand>());
    commands.push_back(std::make_unique<KindCommand>());
    commands.push_back(std::make_unique<JudgeCommand>());
    commands.push_back(std::make_unique<PublishCommand>());
    commands.push_back(std::make_unique<WithdrawCommand>());
    commands.push_back(std::make_unique<VerifyCommand>());
    commands.push_back(std::make_unique<ServeCommand>());
    commands.push_back(std::make_unique<VersionCommand>());
    return commands;
}

} // namespace taikei::cli
