#include "store/sql_publication_store.hpp"

#include "base/sha256.hpp"
#include "model/plan_format.hpp"
#include "model/publication_format.hpp"
#include "model/value_count.hpp"
#include "store/plan_directory.hpp"
#include "store/plan_summary_row.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <tuple>

namespace taikei::store {

namespace {

constexpr std::string_view columns =
    "p.plan_id, p.municipality_code, p.municipality_name, p.title, p.kind, p.period_from, p.period_to, p.revision, "
    "p.revised_at, p.source_file, p.node_count, p.indicator_count, p.value_count, p.finding_count, p.number, "
    "p.published_at, p.publisher, p.licence, p.licence_url, p.fingerprint, w.withdrawn_at, w.person, w.reason";

constexpr std::string_view publications_and_notes =
    "publication p LEFT JOIN publication_withdrawal w ON w.municipality_id = p.municipality_id AND "
    "w.plan_id = p.plan_id AND w.number = p.number";

PublicationSummary read_publication_summary(const Row &row)
{
    PublicationSummary summary;
    summary.plan = read_plan_summary(row);
    summary.number = row.small_integer(after_plan_summary);
    summary.published_at = time_at(row.integer(after_plan_summary + 1));
    summary.publisher = row.string(after_plan_summary + 2);
    summary.licence = {row.string(after_plan_summary + 3), row.string(after_plan_summary + 4)};
    summary.fingerprint = row.string(after_plan_summary + 5);
    if (!row.is_null(after_plan_summary + 6))
        summary.withdrawal = Withdrawal{time_at(row.integer(after_plan_summary + 6)),
                                        row.string(after_plan_summary + 7), row.string(after_plan_summary + 8)};
    return summary;
}

/// What a publication says, without when, by whom and as which number.
model::Publication content_of(model::Publication publication)
{
    publication.number = 0;
    publication.published_at = {};
    publication.publisher.clear();
    return publication;
}

} // namespace

model::Publication read_publication(std::string_view document)
{
    auto publication = model::publication_from_json(document);
    if (!publication)
        throw DatabaseError(DatabaseProblem::Damaged,
                            fmt::format("a publication cannot be read: {} at {}; restore the database from a backup",
                                        publication.error().message, publication.error().where),
                            {});
    return std::move(*publication);
}

std::vector<PublicationSummary> standing(const std::vector<PublicationSummary> &publications)
{
    std::vector<PublicationSummary> newest;
    for (const PublicationSummary &publication : publications) {
        if (publication.withdrawal)
            continue;
        if (!newest.empty() && newest.back().plan.id == publication.plan.id)
            newest.back() = publication;
        else
            newest.push_back(publication);
    }
    std::ranges::sort(newest, {}, [](const PublicationSummary &one) {
        const model::Municipality &municipality = one.plan.municipality;
        return std::tuple(!municipality.code, municipality.code.value_or(""), municipality.name, one.plan.title,
                          one.plan.id);
    });
    return newest;
}

std::vector<PublicationSummary> SqlPublicationStore::publications()
{
    std::vector<PublicationSummary> found;
    m_database.query(fmt::format("SELECT {} FROM {} ORDER BY p.plan_id, p.number", columns, publications_and_notes), {},
                     [&](const Row &row) { found.push_back(read_publication_summary(row)); });
    return found;
}

std::vector<PublicationSummary> SqlPublicationStore::publications_of(PlanId plan)
{
    std::vector<PublicationSummary> found;
    m_database.query(
        fmt::format("SELECT {} FROM {} WHERE p.plan_id = $1 ORDER BY p.number", columns, publications_and_notes),
        {plan}, [&](const Row &row) { found.push_back(read_publication_summary(row)); });
    return found;
}

std::optional<PublicationSummary> SqlPublicationStore::newest(PlanId plan)
{
    std::vector<PublicationSummary> found = standing(publications_of(plan));
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::optional<std::string> SqlPublicationStore::document(PlanId plan, int number)
{
    return m_database.query_one(fmt::format("SELECT p.document FROM {} WHERE p.plan_id = $1 AND p.number = $2 AND "
                                            "w.withdrawn_at IS NULL",
                                            publications_and_notes),
                                {plan, number}, [](const Row &row) { return row.string(0); });
}

SearchResult SqlPublicationStore::search(std::string_view query, int limit, int offset)
{
    SearchMatches matches = m_index.search(query, limit, offset);
    SearchResult result;
    result.total = matches.total;
    std::map<PlanId, PlanSummary> plans;
    for (SearchMatch &match : matches.shown) {
        const auto [plan, is_new] = plans.try_emplace(match.plan);
        if (is_new) {
            if (const auto publication = newest(match.plan))
                plan->second = publication->plan;
        }
        result.hits.push_back({match.text.kind, match.plan, plan->second.municipality.name, plan->second.title,
                               std::move(match.text.item), std::move(match.text.title), std::move(match.text.body)});
    }
    return result;
}

void SqlPublicationStore::write_row(PlanId plan, std::int64_t municipality, const model::Publication &publication,
                                    const std::string &document)
{
    const model::Plan &content = publication.plan;
    const auto count = [](std::size_t size) { return static_cast<int>(size); };
    const auto year = [](const std::optional<model::FiscalYear> &end) {
        return end ? std::optional(end->year()) : std::nullopt;
    };
    const model::Period period = content.period.value_or(model::Period{});
    m_database.run(
        "INSERT INTO publication (municipality_id, plan_id, number, revision, published_at, publisher, licence, "
        "licence_url, fingerprint, revised_at, source_file, municipality_code, municipality_name, kind, title, "
        "period_from, period_to, node_count, indicator_count, value_count, finding_count, document) VALUES ($1, $2, "
        "$3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)",
        {municipality,
         plan,
         publication.number,
         publication.revision,
         seconds_of(publication.published_at),
         publication.publisher,
         publication.licence.name,
         publication.licence.url,
         base::sha256(document),
         seconds_of(publication.revised_at),
         publication.source_file,
         content.municipality.code,
         content.municipality.name,
         model::name_of(content.kind),
         content.title,
         year(period.from),
         year(period.to),
         count(content.nodes.size()),
         count(content.indicators.size()),
         model::value_count(content),
         count(content.findings.size()),
         document});
}

/// Puts the newest publication that stands into the search index; nothing of the plan where there is none.
void SqlPublicationStore::show_in_search(PlanId plan, std::int64_t municipality)
{
    std::vector<SearchText> texts;
    if (const auto shown = newest(plan)) {
        const std::optional<std::string> kept = document(plan, shown->number);
        texts = search_texts(read_publication(kept.value_or("")).plan);
    }
    m_index.replace(municipality, plan, texts);
}

PublishResult SqlPublicationStore::publish(PlanId plan, model::Publication publication)
{
    Transaction transaction(m_database);
    const std::int64_t municipality = municipality_of(m_database, plan);
    const std::vector<PublicationSummary> before = publications_of(plan);
    if (const auto shown = newest(plan)) {
        const auto kept = model::publication_from_json(document(plan, shown->number).value_or(""));
        if (kept && content_of(*kept) == content_of(publication))
            return {false, *shown};
    }
    publication.number = before.empty() ? 1 : before.back().number + 1;
    const std::string text = model::to_json(publication);
    // What cannot be read again must not be published.
    if (const auto again = model::publication_from_json(text); !again)
        throw DatabaseError(
            DatabaseProblem::Conflict,
            fmt::format("this plan cannot be published: {} at {}", again.error().message, again.error().where), {});
    write_row(plan, municipality, publication, text);
    show_in_search(plan, municipality);
    transaction.commit();
    return {true, newest(plan).value_or(PublicationSummary{})};
}

base::Result<void> SqlPublicationStore::withdraw(PlanId plan, int number, const Withdrawal &withdrawal)
{
    Transaction transaction(m_database);
    const std::vector<PublicationSummary> all = publications_of(plan);
    const auto found = std::ranges::find(all, number, &PublicationSummary::number);
    if (found == all.end())
        return base::fail(fmt::format("plan {} has no publication {}", plan, number));
    if (found->withdrawal)
        return base::fail(
            fmt::format("publication {} of plan {} was withdrawn before: {}", number, plan, found->withdrawal->reason));
    const std::int64_t municipality = municipality_of(m_database, plan);
    m_database.run("INSERT INTO publication_withdrawal (municipality_id, plan_id, number, withdrawn_at, person, "
                   "reason) VALUES ($1, $2, $3, $4, $5, $6)",
                   {municipality, plan, number, seconds_of(withdrawal.at), withdrawal.person, withdrawal.reason});
    show_in_search(plan, municipality);
    transaction.commit();
    return {};
}

} // namespace taikei::store
