#include "store/sql_plan_store.hpp"

#include "model/plan_format.hpp"
#include "store/plan_directory.hpp"
#include "store/plan_summary_row.hpp"
#include "store/revision_writer.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace taikei::store {

namespace {

/// Columns of `read_summary`, for plan p and its revision r.
constexpr std::string_view summary_columns =
    "p.plan_id, r.municipality_code, r.municipality_name, r.title, p.kind, r.period_from, "
    "r.period_to, r.revision, r.made_at, r.source_file, r.node_count, r.indicator_count, "
    "r.value_count, r.finding_count, "
    "(SELECT COUNT(*) FROM indicator_kind k WHERE k.municipality_id = p.municipality_id AND k.plan_id = p.plan_id) + "
    "(SELECT COUNT(*) FROM rule_assignment a WHERE a.municipality_id = p.municipality_id AND a.plan_id = p.plan_id) + "
    "(SELECT COUNT(*) FROM hand_judgement h WHERE h.municipality_id = p.municipality_id AND h.plan_id = p.plan_id) + "
    "(SELECT COUNT(*) FROM formula_file f WHERE f.municipality_id = p.municipality_id AND f.plan_id = p.plan_id)";

constexpr std::string_view revision_columns = "r.revision, r.made_at, r.person, r.source_file, r.source_sha256";

/// Each plan with its newest revision.
constexpr std::string_view newest_revisions =
    "plan p JOIN plan_revision r ON r.municipality_id = p.municipality_id AND r.plan_id = p.plan_id AND r.revision = "
    "(SELECT MAX(n.revision) FROM plan_revision n WHERE n.municipality_id = p.municipality_id AND n.plan_id = "
    "p.plan_id)";

PlanSummary read_summary(const Row &row)
{
    PlanSummary summary = read_plan_summary(row);
    summary.decisions = row.small_integer(after_plan_summary);
    return summary;
}

Revision read_revision(const Row &row, int first_column)
{
    return {row.small_integer(first_column), time_at(row.integer(first_column + 1)), row.string(first_column + 2),
            row.string(first_column + 3), row.string(first_column + 4)};
}

model::Plan read_document(std::string_view document, const std::string &where)
{
    base::Result<model::Plan> plan = model::from_json(document);
    if (plan)
        return std::move(*plan);
    throw DatabaseError(DatabaseProblem::Damaged,
                        fmt::format("a kept plan cannot be read: {} at {}; restore the database from a backup",
                                    plan.error().message, plan.error().where),
                        where);
}

/// Findings count as equal wherever they were met: a new line at the top of a file is no new finding.
bool same_findings(const std::vector<base::Finding> &before, const std::vector<base::Finding> &after)
{
    return std::ranges::equal(before, after, [](const base::Finding &a, const base::Finding &b) {
        return a.kind == b.kind && a.detail == b.detail;
    });
}

struct Newest {
    int revision = 0;
    std::string document;
};

std::optional<Newest> newest_revision(Database &database, PlanKey key)
{
    return database.query_one(
        "SELECT revision, document FROM plan_revision WHERE municipality_id = $1 AND plan_id = $2 "
        "ORDER BY revision DESC LIMIT 1",
        {key.municipality, key.plan}, [](const Row &row) { return Newest{row.small_integer(0), row.string(1)}; });
}

/// Fills in outcome, revision and changes of a plan that is known already.
void compare_with(const Newest &newest, const model::Plan &plan, const std::string &document, const std::string &where,
                  ImportResult &result)
{
    result.outcome = ImportResult::Outcome::Unchanged;
    result.revision = newest.revision;
    if (newest.document == document)
        return;
    const model::Plan before = read_document(newest.document, where);
    result.changes = model::compare(before, plan);
    if (result.changes.empty() && same_findings(before.findings, plan.findings))
        return;
    result.outcome = ImportResult::Outcome::Revised;
    result.revision = newest.revision + 1;
}

/// What cannot be loaded again must not be kept.
void check_that_it_loads(const std::string &document)
{
    const base::Result<model::Plan> plan = model::from_json(document);
    if (!plan)
        throw DatabaseError(DatabaseProblem::Conflict,
                            fmt::format("this plan cannot be kept: {} at {}", plan.error().message, plan.error().where),
                            {});
}

} // namespace

ImportResult SqlPlanStore::import(const model::Plan &plan, const ImportSource &source)
{
    const std::string document = model::to_json(plan, model::Provenance::With, model::Layout::OneLine);
    Transaction transaction(*m_database); // rolled back wherever this ends before the commit
    const std::int64_t municipality = find_or_add_municipality(*m_database, plan.municipality);
    const std::optional<PlanKey> known = find_plan(*m_database, municipality, plan);
    const PlanKey key = known ? *known : add_plan(*m_database, municipality, plan);
    ImportResult result;
    result.plan = key.plan;
    result.revision = 1;
    if (const std::optional<Newest> newest = newest_revision(*m_database, key))
        compare_with(*newest, plan, document, m_database->where(), result);
    if (result.outcome == ImportResult::Outcome::Unchanged)
        return result;
    check_that_it_loads(document);
    write_revision(*m_database, key, result.revision, plan, document, source);
    m_index->replace(key.municipality, key.plan, search_texts(plan));
    transaction.commit();
    return result;
}

std::vector<PlanSummary> SqlPlanStore::plans()
{
    std::vector<PlanSummary> summaries;
    m_database->query(
        fmt::format(
            "SELECT {} FROM {} ORDER BY COALESCE(r.municipality_code, 'none'), r.municipality_name, r.title, p.plan_id",
            summary_columns, newest_revisions),
        {}, [&](const Row &row) { summaries.push_back(read_summary(row)); });
    return summaries;
}

std::optional<PlanSummary> SqlPlanStore::summary(PlanId id)
{
    return m_database->query_one(
        fmt::format("SELECT {} FROM {} WHERE p.plan_id = $1", summary_columns, newest_revisions), {id}, read_summary);
}

std::vector<Revision> SqlPlanStore::revisions(PlanId id)
{
    std::vector<Revision> found;
    m_database->query(fmt::format("SELECT {} FROM plan p JOIN plan_revision r ON r.municipality_id = p.municipality_id "
                                  "AND r.plan_id = p.plan_id "
                                  "WHERE p.plan_id = $1 ORDER BY r.revision",
                                  revision_columns),
                      {id}, [&](const Row &row) { found.push_back(read_revision(row, 0)); });
    return found;
}

std::optional<StoredPlan> SqlPlanStore::plan(PlanId id, std::optional<int> revision)
{
    const auto read = [&](const Row &row) {
        return StoredPlan{read_summary(row), read_revision(row, 15), read_document(row.text(20), m_database->where())};
    };
    if (!revision)
        return m_database->query_one(fmt::format("SELECT {}, {}, r.document FROM {} WHERE p.plan_id = $1",
                                                 summary_columns, revision_columns, newest_revisions),
                                     {id}, read);
    const std::optional<PlanSummary> newest = summary(id);
    std::optional<StoredPlan> found = m_database->query_one(
        fmt::format(
            "SELECT {}, {}, r.document FROM plan p JOIN plan_revision r ON r.municipality_id = p.municipality_id "
            "AND r.plan_id = p.plan_id WHERE p.plan_id = $1 AND r.revision = $2",
            summary_columns, revision_columns),
        {id, *revision}, read);
    if (found && newest)
        found->summary = *newest;
    return found;
}

SearchResult SqlPlanStore::search(std::string_view query, int limit, int offset)
{
    SearchMatches matches = m_index->search(query, limit, offset);
    SearchResult result;
    result.total = matches.total;
    std::map<PlanId, PlanSummary> plans;
    for (SearchMatch &match : matches.shown) {
        const auto [plan, is_new] = plans.try_emplace(match.plan);
        if (is_new)
            plan->second = summary(match.plan).value_or(PlanSummary{});
        result.hits.push_back({match.text.kind, match.plan, plan->second.municipality.name, plan->second.title,
                               std::move(match.text.item), std::move(match.text.title), std::move(match.text.body)});
    }
    return result;
}

} // namespace taikei::store
