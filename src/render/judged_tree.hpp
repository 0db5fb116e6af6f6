#pragma once

#include "evaluate/judge_plan.hpp"
#include "store/rating_store.hpp"

namespace taikei::render {

/// What people confirmed of the kinds of the plan's indicators.
evaluate::Confirmations confirmations_of(const model::Plan &plan, const store::RatingDecisions &decisions);

/// The plan made ready for judging, with what people decided. Looks into the plan, which must outlive it.
evaluate::JudgedTree judged_tree(const model::Plan &plan, const store::RatingDecisions &decisions);

/// The same as kept, as it is judged.
evaluate::HandStatement statement_of(const store::HandEntry &entry);

} // namespace taikei::render
