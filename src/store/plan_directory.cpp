#include "store/plan_directory.hpp"

#include "base/text.hpp"
#include "model/plan_format.hpp"

#include <fmt/format.h>

#include <vector>

namespace taikei::store {

namespace {

std::int64_t first_integer(const Row &row)
{
    return row.integer(0);
}

std::int64_t next_id(Database &database, std::string_view newest)
{
    return database.query_one(newest, {}, first_integer).value_or(0) + 1;
}

struct Namesake {
    std::int64_t id = 0;
    bool has_code = false;
};

std::vector<Namesake> namesakes(Database &database, const std::string &name)
{
    std::vector<Namesake> found;
    database.query("SELECT municipality_id, code FROM municipality WHERE name = $1 ORDER BY municipality_id", {name},
                   [&](const Row &row) { found.push_back({row.integer(0), !row.is_null(1)}); });
    return found;
}

std::int64_t add_municipality(Database &database, const model::Municipality &municipality)
{
    const std::int64_t id = next_id(database, "SELECT COALESCE(MAX(municipality_id), 0) FROM municipality");
    database.run("INSERT INTO municipality (municipality_id, code, name) VALUES ($1, $2, $3)",
                 {id, municipality.code, municipality.name});
    return id;
}

std::int64_t find_or_add_by_code(Database &database, const model::Municipality &municipality)
{
    const auto known = database.query_one("SELECT municipality_id FROM municipality WHERE code = $1",
                                          {municipality.code}, first_integer);
    if (known)
        return *known;
    if (!municipality.name.empty()) {
        for (const Namesake &namesake : namesakes(database, municipality.name)) {
            if (namesake.has_code)
                continue;
            database.run("UPDATE municipality SET code = $1 WHERE municipality_id = $2",
                         {municipality.code, namesake.id});
            return namesake.id;
        }
    }
    return add_municipality(database, municipality);
}

} // namespace

std::int64_t find_or_add_municipality(Database &database, const model::Municipality &municipality)
{
    if (municipality.code)
        return find_or_add_by_code(database, municipality);
    const std::vector<Namesake> known = namesakes(database, municipality.name);
    if (known.size() == 1)
        return known.front().id;
    for (const Namesake &namesake : known) {
        if (!namesake.has_code)
            return namesake.id;
    }
    return add_municipality(database, municipality);
}

std::int64_t municipality_of(Database &database, PlanId plan)
{
    const auto found = database.query_one("SELECT municipality_id FROM plan WHERE plan_id = $1", {plan},
                                          [](const Row &row) { return row.integer(0); });
    if (!found)
        throw DatabaseError(DatabaseProblem::Conflict, fmt::format("there is no plan {}", plan), database.where());
    return *found;
}

std::optional<PlanKey> find_plan(Database &database, std::int64_t municipality, const model::Plan &plan)
{
    return database.query_one(
        "SELECT municipality_id, plan_id FROM plan WHERE municipality_id = $1 AND kind = $2 AND title_key = $3",
        {municipality, model::name_of(plan.kind), base::fold_tight(plan.title)},
        [](const Row &row) { return PlanKey{row.integer(0), row.integer(1)}; });
}

PlanKey add_plan(Database &database, std::int64_t municipality, const model::Plan &plan)
{
    const PlanKey key{municipality, next_id(database, "SELECT COALESCE(MAX(plan_id), 0) FROM plan")};
    database.run("INSERT INTO plan (municipality_id, plan_id, kind, title_key) VALUES ($1, $2, $3, $4)",
                 {key.municipality, key.plan, model::name_of(plan.kind), base::fold_tight(plan.title)});
    return key;
}

} // namespace taikei::store
