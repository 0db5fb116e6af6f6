#include "store/sql_rating_store.hpp"

#include "store/plan_directory.hpp"

#include <fmt/format.h>

namespace taikei::store {
namespace {

/// The next number of a plan's entries. Within a transaction.
std::int64_t next_entry(Database &database, std::string_view table, std::int64_t municipality, std::int64_t plan)
{
    const auto newest = database.query_one(
        fmt::format("SELECT COALESCE(MAX(entry), 0) FROM {} WHERE municipality_id = $1 AND plan_id = $2", table),
        {municipality, plan}, [](const Row &row) { return row.integer(0); });
    return newest.value_or(0) + 1;
}

} // namespace

void SqlRatingStore::add(std::int64_t plan, const KindEntry &entry)
{
    Transaction transaction(m_database);
    const std::int64_t municipality = municipality_of(m_database, plan);
    const std::int64_t number = next_entry(m_database, "indicator_kind", municipality, plan);
    m_database.run(
        "INSERT INTO indicator_kind (municipality_id, plan_id, entry, indicator, name, trait, value, person, "
        "made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        {municipality, plan, number, entry.indicator, entry.name, entry.trait, entry.value, entry.person,
         seconds_of(entry.at)});
    transaction.commit();
}

void SqlRatingStore::add(std::int64_t plan, const RuleAssignment &assignment)
{
    Transaction transaction(m_database);
    const std::int64_t municipality = municipality_of(m_database, plan);
    const std::int64_t number = next_entry(m_database, "rule_assignment", municipality, plan);
    m_database.run(
        "INSERT INTO rule_assignment (municipality_id, plan_id, entry, first_year, last_year, rule, document, "
        "person, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        {municipality, plan, number, assignment.first_year, assignment.last_year, assignment.rule, assignment.document,
         assignment.person, seconds_of(assignment.at)});
    transaction.commit();
}

void SqlRatingStore::add(std::int64_t plan, const HandEntry &entry)
{
    Transaction transaction(m_database);
    const std::int64_t municipality = municipality_of(m_database, plan);
    const std::int64_t number = next_entry(m_database, "hand_judgement", municipality, plan);
    m_database.run(
        "INSERT INTO hand_judgement (municipality_id, plan_id, entry, kind, item, name, fiscal_year, matter, about, "
        "value, reason, person, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        {municipality, plan, number, entry.kind, entry.item, entry.name, entry.year, entry.matter, entry.about,
         entry.value, entry.reason, entry.person, seconds_of(entry.at)});
    transaction.commit();
}

void SqlRatingStore::add(std::int64_t plan, const FormulaEntry &entry)
{
    Transaction transaction(m_database);
    const std::int64_t municipality = municipality_of(m_database, plan);
    const std::int64_t number = next_entry(m_database, "formula_file", municipality, plan);
    m_database.run("INSERT INTO formula_file (municipality_id, plan_id, entry, document, reason, person, made_at) "
                   "VALUES ($1, $2, $3, $4, $5, $6, $7)",
                   {municipality, plan, number, entry.document, entry.reason, entry.person, seconds_of(entry.at)});
    transaction.commit();
}

std::vector<KindEntry> SqlRatingStore::kind_entries(std::int64_t plan)
{
    std::vector<KindEntry> entries;
    m_database.query("SELECT k.indicator, k.name, k.trait, k.value, k.person, k.made_at FROM plan p "
                     "JOIN indicator_kind k ON k.municipality_id = p.municipality_id AND k.plan_id = p.plan_id "
                     "WHERE p.plan_id = $1 ORDER BY k.entry",
                     {plan}, [&](const Row &row) {
                         entries.push_back({row.string(0), row.string(1), row.string(2), row.string_or_none(3),
                                            row.string(4), time_at(row.integer(5))});
                     });
    return entries;
}

std::vector<RuleAssignment> SqlRatingStore::rule_assignments(std::int64_t plan)
{
    std::vector<RuleAssignment> assignments;
    m_database.query("SELECT a.first_year, a.last_year, a.rule, a.document, a.person, a.made_at FROM plan p "
                     "JOIN rule_assignment a ON a.municipality_id = p.municipality_id AND a.plan_id = p.plan_id "
                     "WHERE p.plan_id = $1 ORDER BY a.entry",
                     {plan}, [&](const Row &row) {
                         assignments.push_back({row.small_integer(0), row.small_integer(1), row.string(2),
                                                row.string(3), row.string(4), time_at(row.integer(5))});
                     });
    return assignments;
}

std::vector<HandEntry> SqlRatingStore::hand_entries(std::int64_t plan)
{
    std::vector<HandEntry> entries;
    m_database.query(
        "SELECT h.kind, h.item, h.name, h.fiscal_year, h.matter, h.about, h.value, h.reason, h.person, h.made_at "
        "FROM plan p JOIN hand_judgement h ON h.municipality_id = p.municipality_id AND h.plan_id = p.plan_id "
        "WHERE p.plan_id = $1 ORDER BY h.entry",
        {plan}, [&](const Row &row) {
            entries.push_back({row.string(0), row.string(1), row.string(2), row.small_integer(3), row.string(4),
                               row.string(5), row.string_or_none(6), row.string(7), row.string(8),
                               time_at(row.integer(9))});
        });
    return entries;
}

std::vector<FormulaEntry> SqlRatingStore::formula_entries(std::int64_t plan)
{
    std::vector<FormulaEntry> entries;
    m_database.query("SELECT f.document, f.reason, f.person, f.made_at FROM plan p "
                     "JOIN formula_file f ON f.municipality_id = p.municipality_id AND f.plan_id = p.plan_id "
                     "WHERE p.plan_id = $1 ORDER BY f.entry",
                     {plan}, [&](const Row &row) {
                         entries.push_back(
                             {row.string_or_none(0), row.string(1), row.string(2), time_at(row.integer(3))});
                     });
    return entries;
}

} // namespace taikei::store
