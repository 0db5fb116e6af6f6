#include "cli/compute_command.hpp"

#include "cli/computed_text.hpp"
#include "cli/input_file.hpp"
#include "cli/plan_operand.hpp"
#include "evaluate/compute.hpp"
#include "reader/value/named_quantities.hpp"

#include <set>

namespace taikei::cli {

namespace {

constexpr std::size_t most_formula_bytes = 4u << 20;

base::Result<evaluate::FormulaBook> read_formulas(const std::string &path)
{
    const base::Result<std::string> bytes = read_bytes(path, most_formula_bytes);
    if (!bytes)
        return std::unexpected(bytes.error());
    auto book = evaluate::parse_formulas(*bytes);
    if (!book)
        return base::fail(book.error().message, path + (book.error().where.empty() ? "" : ", " + book.error().where));
    return book;
}

/// The year asked for; or all for which the plan has observed values or counts in its text.
base::Result<std::set<model::FiscalYear>> years_of(const std::optional<std::string> &asked, const model::Plan &plan,
                                                   const std::vector<model::NamedQuantity> &counts)
{
    if (asked) {
        const auto year = model::parse_fiscal_year(*asked);
        if (!year)
            return std::unexpected(year.error());
        return std::set{*year};
    }
    std::set<model::FiscalYear> years;
    for (const model::Indicator &indicator : plan.indicators) {
        for (const model::Value &value : indicator.values) {
            if (value.kind == model::ValueKind::Observed)
                years.insert(value.year);
        }
    }
    for (const model::NamedQuantity &count : counts) {
        if (count.year)
            years.insert(*count.year);
    }
    return years;
}

} // namespace

std::string ComputeCommand::summary() const
{
    return "compute indicators from others by formulas of your own";
}

std::string ComputeCommand::manual() const
{
    return "Computes the formulas of a TOML file (docs/formulas.md) over a plan's indicators and the counts in its "
           "text.\n"
           "PLAN is a document, a plan in the plan format (.json), or a kept plan as PLAN or PLAN@REVISION. Each "
           "result\n"
           "stands with the inputs it came from; where there is none, the reason is said. Units are checked.\n";
}

std::string ComputeCommand::examples() const
{
    return "  taikei compute sheets-r2.txt --formulas rates.toml --year R2\n"
           "  taikei compute 総合計画 --formulas rates.toml --json\n";
}

void ComputeCommand::declare(Arguments &arguments)
{
    arguments.operand("PLAN", m_plan, "a file, PLAN or PLAN@REVISION");
    arguments.option("--formulas", "FILE", m_formulas, "TOML file with the formulas");
    arguments.option("--year", "YEAR", m_year, "only this fiscal year, as R2 or 2020; default: all that have values");
    m_database.declare(arguments);
    arguments.flag("--json", m_as_json, "write JSON");
    m_reading.declare(arguments);
}

base::Result<void> ComputeCommand::check() const
{
    if (!m_formulas)
        return base::fail("--formulas FILE is missing: the file that holds the formulas");
    return m_reading.check();
}

ExitStatus ComputeCommand::run(const Terminal &terminal)
{
    const auto book = read_formulas(*m_formulas);
    if (!book)
        return finish(std::unexpected(book.error()));
    const base::Result<model::Plan> plan = plan_of(m_plan, m_database, m_reading);
    if (!plan)
        return finish(std::unexpected(plan.error()));
    const std::vector<model::NamedQuantity> counts = reader::find_quantities(*plan);
    const auto years = years_of(m_year, *plan, counts);
    if (!years)
        return finish(std::unexpected(years.error()));
    std::vector<evaluate::Computed> results;
    for (const model::FiscalYear year : *years) {
        std::vector<evaluate::Computed> of_year = evaluate::compute(*book, *plan, counts, year);
        std::move(of_year.begin(), of_year.end(), std::back_inserter(results));
    }
    return print(m_as_json ? computed_json(results) : computed_text(results, terminal));
}

} // namespace taikei::cli
