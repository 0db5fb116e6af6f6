#include "cli/rating_context.hpp"

#include "evaluate/kind_statement.hpp"

namespace taikei::cli {

evaluate::Confirmations confirmations_of(store::PlanStore &store, const store::StoredPlan &plan)
{
    std::vector<evaluate::KindStatement> statements;
    for (store::KindEntry &entry : store.ratings().kind_entries(plan.summary.id))
        statements.push_back({std::move(entry.indicator), std::move(entry.name), std::move(entry.trait),
                              std::move(entry.value), std::move(entry.person)});
    return evaluate::confirmations_of(plan.plan, statements);
}

} // namespace taikei::cli
