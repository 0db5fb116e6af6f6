#pragma once

#include "base/result.hpp"
#include "model/plan.hpp"
#include "store/plan_store.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

/// How a user names a plan, and something in it.
namespace taikei::cli {

/// PLAN or PLAN@REVISION: "3", "3@2", "総合計画", "総合計画@1".
struct PlanReference {
    std::string plan; ///< number from `taikei list`, title, or a part of it
    std::optional<int> revision; ///< none: the newest
};

PlanReference parse_plan_reference(std::string_view text);

/// Fails where no plan, or more than one, answers to the name; the error lists those that do.
base::Result<store::StoredPlan> find_plan(store::PlanStore &store, std::string_view reference);

/// A node by id, code or title, an indicator by id or name, either by a part of its name. Fails as find_plan() does.
using PlanPart = std::variant<const model::Node *, const model::Indicator *>;
base::Result<PlanPart> find_part(const model::Plan &plan, std::string_view word);

} // namespace taikei::cli
