#pragma once

#include "model/plan.hpp"
#include "store/database.hpp"
#include "store/plan_store.hpp"

#include <cstdint>

namespace taikei::store {

/// The key that all tables of a plan begin with.
struct PlanKey {
    std::int64_t municipality = 0;
    PlanId plan = 0;
};

/// Finds the municipality by its code, or else by its name, and adds it if it is new. Within a transaction.
///
/// Two towns may share a name (there is more than one 森町): a plan that tells only the name belongs to the town of
/// that name if there is one alone, or else to a town that is known by the name only. A town known by name learns its
/// code from the first plan that tells it.
std::int64_t find_or_add_municipality(Database &database, const model::Municipality &municipality);

/// Of a kept plan. Throws DatabaseError where there is no such plan.
std::int64_t municipality_of(Database &database, PlanId plan);

/// The kept plan of this municipality, title and kind; width and white space of the title do not count.
std::optional<PlanKey> find_plan(Database &database, std::int64_t municipality, const model::Plan &plan);
PlanKey add_plan(Database &database, std::int64_t municipality, const model::Plan &plan);

} // namespace taikei::store
