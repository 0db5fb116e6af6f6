#include "cli/compute_command.hpp"

#include "cli/computed_text.hpp"
#include "cli/input_file.hpp"
#include "cli/kept_view.hpp"
#include "cli/person.hpp"
#include "cli/plan_operand.hpp"
#include "cli/plan_reference.hpp"
#include "cli/plan_text.hpp"
#include "evaluate/computed_series.hpp"
#include "reader/value/named_quantities.hpp"

#include <chrono>
#include <set>

namespace taikei::cli {

namespace {

constexpr std::size_t most_formula_bytes = 4u << 20;

/// Formulas with the file they were read from.
struct FormulaSource {
    evaluate::FormulaBook book;
    std::string text;
};

base::Result<FormulaSource> read_formulas(std::string toml, const std::string &where)
{
    auto book = evaluate::parse_formulas(toml);
    if (!book)
        return base::fail(book.error().message, where + (book.error().where.empty() ? "" : ", " + book.error().where));
    return FormulaSource{std::move(*book), std::move(toml)};
}

base::Result<FormulaSource> read_formula_file(const std::string &path)
{
    base::Result<std::string> bytes = read_bytes(path, most_formula_bytes);
    if (!bytes)
        return std::unexpected(bytes.error());
    return read_formulas(std::move(*bytes), path);
}

base::Result<FormulaSource> kept_formulas(const render::PlanView &view)
{
    auto kept = store::formulas_in_force(view.decisions().formulas);
    if (!kept)
        return base::fail("the plan has no kept formulas; name a file with --formulas FILE", view.summary().title);
    return read_formulas(std::move(*kept->document), "kept formulas");
}

/// How many formulas are kept, and those whose result no page shows.
std::string kept_text(const render::PlanView &view, const evaluate::FormulaBook &book)
{
    const std::string plan = "plan " + std::to_string(view.id()) + ": ";
    std::string text = plan + "formulas kept: " + std::to_string(book.formulas.size()) + "\n";
    const auto all = evaluate::compute_series(book, view.judged_plan(), reader::find_quantities(view.plan()));
    for (const evaluate::ComputedSeries &series : all) {
        if (series.indicators.empty())
            text += plan + printable(series.formula.name)
                + " is the name of no indicator; what it gives is shown only where another formula takes it\n";
    }
    return text;
}

/// The year asked for; or all that have values.
base::Result<std::set<model::FiscalYear>> years_of(const std::optional<std::string> &asked,
                                                   const evaluate::FormulaBook &book, const model::Plan &plan,
                                                   const std::vector<model::NamedQuantity> &counts)
{
    if (!asked)
        return evaluate::computable_years(book, plan, counts);
    const auto year = model::parse_fiscal_year(*asked);
    if (!year)
        return std::unexpected(year.error());
    return std::set{*year};
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
           "stands with the inputs it came from; where there is none, the reason is said. Units are checked.\n"
           "--keep keeps the file with the plan: pages show its formulas, publications freeze them, and without "
           "--formulas\n"
           "they are used. A file with a name that the plan does not know is not kept. The last one kept holds; "
           "--withdraw\n"
           "takes it back.\n";
}

std::string ComputeCommand::examples() const
{
    return "  taikei compute sheets-r2.txt --formulas rates.toml --year R2\n"
           "  taikei compute 総合計画 --formulas rates.toml --json\n"
           "  taikei compute 総合計画 --formulas rates.toml --keep --reason 分母を改めた --person 企画課\n"
           "  taikei compute 総合計画         by the formulas that were kept\n";
}

void ComputeCommand::declare(Arguments &arguments)
{
    arguments.operand("PLAN", m_plan, "a file, PLAN or PLAN@REVISION");
    arguments.option("--formulas", "FILE", m_formulas, "TOML file with the formulas; else those kept with the plan");
    arguments.option("--year", "YEAR", m_year, "only this fiscal year, as R2 or 2020; default: all that have values");
    arguments.flag("--keep", m_keep, "keep the file's formulas with the plan");
    arguments.flag("--withdraw", m_withdraw, "take the kept formulas back");
    arguments.option("--reason", "TEXT", m_reason, "why they are kept or taken back");
    arguments.option("--person", "NAME", m_person, "who decides; else who is signed in");
    m_database.declare(arguments);
    arguments.flag("--json", m_as_json, "write JSON");
    m_reading.declare(arguments);
}

base::Result<void> ComputeCommand::check() const
{
    if (m_keep && m_withdraw)
        return base::fail("keep formulas or take them back, not both", "--withdraw");
    if (m_withdraw && m_formulas)
        return base::fail("takes back what was kept, and needs no file", "--withdraw");
    if ((m_keep || names_a_file(m_plan)) && !m_formulas)
        return base::fail("--formulas FILE is missing: the file that holds the formulas");
    if ((m_keep || m_withdraw) && names_a_file(m_plan))
        return base::fail("formulas are kept with a kept plan; bring it in with 'taikei import'", m_plan);
    return m_reading.check();
}

void ComputeCommand::decide(store::PlanStore &store, store::PlanId plan, std::optional<std::string> formulas) const
{
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    store.ratings().add(
        plan,
        store::FormulaEntry{std::move(formulas), m_reason.value_or(""), m_person.value_or(signed_in_person()), now});
}

ExitStatus ComputeCommand::print_results(const evaluate::FormulaBook &book, const model::Plan &plan,
                                         const std::vector<model::NamedQuantity> &counts,
                                         const Terminal &terminal) const
{
    const auto years = years_of(m_year, book, plan, counts);
    if (!years)
        return finish(std::unexpected(years.error()));
    std::vector<evaluate::Computed> results;
    for (const model::FiscalYear year : *years) {
        std::vector<evaluate::Computed> of_year = evaluate::compute(book, plan, counts, year);
        std::move(of_year.begin(), of_year.end(), std::back_inserter(results));
    }
    return print(m_as_json ? computed_json(results) : computed_text(results, terminal));
}

ExitStatus ComputeCommand::run_on_file(const Terminal &terminal) const
{
    const auto formulas = read_formula_file(*m_formulas); // check() has seen that there is one
    if (!formulas)
        return finish(std::unexpected(formulas.error()));
    const base::Result<model::Plan> plan = plan_of(m_plan, m_database, m_reading);
    if (!plan)
        return finish(std::unexpected(plan.error()));
    return print_results(formulas->book, *plan, reader::find_quantities(*plan), terminal);
}

/// Computes over the plan with what evaluation sheets tell of its indicators, as its pages show it.
ExitStatus ComputeCommand::run_on_kept_plan(store::PlanStore &store, const Terminal &terminal) const
{
    auto plan = find_plan(store, m_plan);
    if (!plan)
        return finish(std::unexpected(plan.error()));
    const auto view = kept_view(store, std::move(*plan));
    const auto formulas = m_formulas ? read_formula_file(*m_formulas) : kept_formulas(*view);
    if (!formulas)
        return finish(std::unexpected(formulas.error()));
    if (m_withdraw) {
        decide(store, view->id(), std::nullopt);
        return print("plan " + std::to_string(view->id()) + ": the formulas were taken back\n");
    }
    const model::Plan &judged = view->judged_plan();
    // A text tells of the plan's own years, whatever sheets tell later.
    const std::vector<model::NamedQuantity> counts = reader::find_quantities(view->plan());
    if (!m_keep)
        return print_results(formulas->book, judged, counts, terminal);
    const auto fits = evaluate::check_formulas(formulas->book, judged, counts);
    if (!fits)
        return finish(base::fail(fits.error().message, *m_formulas + ", " + fits.error().where));
    decide(store, view->id(), formulas->text);
    return print(kept_text(*view, formulas->book));
}

ExitStatus ComputeCommand::run(const Terminal &terminal)
{
    if (names_a_file(m_plan))
        return run_on_file(terminal);
    const auto store = m_database.open_existing();
    if (!store)
        return finish(std::unexpected(store.error()));
    return run_on_kept_plan(**store, terminal);
}

} // namespace taikei::cli
