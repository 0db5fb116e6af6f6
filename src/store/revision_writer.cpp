#include "store/revision_writer.hpp"

#include "model/plan_format.hpp"
#include "model/value_count.hpp"

#include <fmt/format.h>

namespace taikei::store {

namespace {

/// Decimals reach SQL as text: a double would lose digits on the way.
std::optional<std::string> as_text(const std::optional<base::Decimal> &number)
{
    return number ? std::optional(number->to_shortest()) : std::nullopt;
}

std::optional<int> as_integer(const std::optional<model::FiscalYear> &year)
{
    return year ? std::optional(year->year()) : std::nullopt;
}

int count(std::size_t size)
{
    return static_cast<int>(size);
}

/// Writes the rows of one revision.
class RevisionWriter {
public:
    RevisionWriter(Database &database, PlanKey key, int revision)
        : m_database(database)
        , m_key(key)
        , m_revision(revision)
    {
    }

    void write_head(const model::Plan &plan, const std::string &document, const ImportSource &source)
    {
        const model::Period period = plan.period.value_or(model::Period{});
        m_database.run(
            "INSERT INTO plan_revision (municipality_id, plan_id, revision, made_at, person, source_file, "
            "source_sha256, municipality_code, municipality_name, title, period_from, period_to, node_count, "
            "indicator_count, value_count, finding_count, document) "
            "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)",
            {m_key.municipality, m_key.plan, m_revision, seconds_of(source.at), source.person, source.file,
             source.sha256, plan.municipality.code, plan.municipality.name, plan.title, as_integer(period.from),
             as_integer(period.to), count(plan.nodes.size()), count(plan.indicators.size()), model::value_count(plan),
             count(plan.findings.size()), document});
    }

    void write_node(int position, const model::Node &node)
    {
        const base::Place &place = node.source.place;
        m_database.run(
            "INSERT INTO node (municipality_id, plan_id, revision, position, id, parent, level, code, title, page, "
            "first_line, last_line, confidence) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
            {m_key.municipality, m_key.plan, m_revision, position, node.id, node.parent, node.level, node.code,
             node.title, place.page, place.first_line, place.last_line, node.source.confidence});
        int department = 0;
        for (const std::string &name : node.departments)
            m_database.run(
                "INSERT INTO node_department (municipality_id, plan_id, revision, node_position, position, name) "
                "VALUES ($1, $2, $3, $4, $5, $6)",
                {m_key.municipality, m_key.plan, m_revision, position, department++, name});
    }

    void write_indicator(int position, const model::Indicator &indicator)
    {
        const base::Place &place = indicator.source.place;
        m_database.run(
            "INSERT INTO indicator (municipality_id, plan_id, revision, position, id, node, name, part, unit, "
            "definition, note, page, first_line, last_line, confidence) "
            "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
            {m_key.municipality, m_key.plan, m_revision, position, indicator.id, indicator.node, indicator.name,
             indicator.part, indicator.unit, indicator.definition, indicator.note, place.page, place.first_line,
             place.last_line, indicator.source.confidence});
        int value_position = 0;
        for (const model::Value &value : indicator.values)
            write_value(position, value_position++, value);
    }

private:
    void write_value(int indicator, int position, const model::Value &value)
    {
        const base::Place &place = value.source.place;
        m_database.run("INSERT INTO indicator_value (municipality_id, plan_id, revision, indicator_position, position, "
                       "kind, year, "
                       "number, low, high, printed, marks, file, page, first_line, last_line, table_row, table_column, "
                       "confidence) "
                       "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)",
                       {m_key.municipality, m_key.plan, m_revision, indicator, position, model::name_of(value.kind),
                        value.year.year(), as_text(value.number), as_text(value.low), as_text(value.high), value.text,
                        fmt::format("{}", fmt::join(value.marks, ",")), place.file.text(), place.page, place.first_line,
                        place.last_line, place.row, place.column, value.source.confidence});
    }

    Database &m_database;
    PlanKey m_key;
    int m_revision;
};

} // namespace

void write_revision(Database &database, PlanKey key, int revision, const model::Plan &plan, const std::string &document,
                    const ImportSource &source)
{
    RevisionWriter writer(database, key, revision);
    writer.write_head(plan, document, source);
    int position = 0;
    for (const model::Node &node : plan.nodes)
        writer.write_node(position++, node);
    position = 0;
    for (const model::Indicator &indicator : plan.indicators)
        writer.write_indicator(position++, indicator);
}

} // namespace taikei::store
