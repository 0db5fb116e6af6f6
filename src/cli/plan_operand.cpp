#include "cli/plan_operand.hpp"

#include "cli/plan_reference.hpp"
#include "cli/read_plans.hpp"

#include <filesystem>

namespace taikei::cli {

bool names_a_file(const std::string &operand)
{
    std::error_code unknown;
    return operand == "-" || operand.contains('/') || operand.contains('.')
        || std::filesystem::exists(operand, unknown);
}

base::Result<model::Plan> plan_of(const std::string &operand, const DatabaseOption &database,
                                  const ReadingOptions &reading)
{
    if (names_a_file(operand)) {
        const base::Result<PlansToRead> what = reading.for_files({operand});
        if (!what)
            return std::unexpected(what.error());
        base::Result<ReadPlan> read = read_plans(*what, Terminal{}).front();
        if (!read)
            return std::unexpected(read.error());
        return std::move(read->plan);
    }
    const base::Result<std::unique_ptr<store::PlanStore>> store = database.open_existing();
    if (!store)
        return std::unexpected(store.error());
    base::Result<store::StoredPlan> plan = find_plan(**store, operand);
    if (!plan)
        return std::unexpected(plan.error());
    return std::move(plan->plan);
}

} // namespace taikei::cli
