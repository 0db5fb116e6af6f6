#include "cli/sheets_command.hpp"

#include "cli/form_file.hpp"
#include "cli/output_file.hpp"
#include "cli/plan_reference.hpp"
#include "render/excel/sheets_workbook.hpp"
#include "render/form/fill_form.hpp"
#include "render/form/sheets_csv.hpp"
#include "render/pdf/sheets_pdf.hpp"

namespace taikei::cli {

std::string SheetsCommand::summary() const
{
    return "print evaluation sheets as PDF, Excel or CSV";
}

std::string SheetsCommand::manual() const
{
    return "Fills a form with what a kept plan says and prints it: for one part of the plan (NODE), for a department, "
           "or\nfor the whole plan, each sheet on a page or worksheet of its own. 'taikei forms' lists the forms that "
           "are part "
           "of\nthe program; a form of your own is a TOML file (docs/forms.md).\n";
}

std::string SheetsCommand::examples() const
{
    return "  taikei sheets 1 -o sheets.pdf                                 every sheet of the plan\n"
           "  taikei sheets 1 1-2 --form nemuro-plan -o sheet.pdf           one part, in that form\n"
           "  taikei sheets 1 --department 福祉課 --format xlsx -o a.xlsx   those of a department\n";
}

void SheetsCommand::declare(Arguments &arguments)
{
    arguments.operand("PLAN", m_plan, "the plan: number, title or a part of it; with @REVISION an earlier one");
    arguments.optional_operand("NODE", m_node, "one part of it: id, code, title or a part of the title");
    arguments.option("--form", "FORM", m_form, "the form's name ('taikei forms'), or a TOML file; default: general");
    arguments.option("--year", "YEAR", m_year, "fiscal year of the sheets, as R2 or 2020; default: the newest");
    arguments.option("--department", "NAME", m_department, "only the sheets of departments whose name has this in it");
    arguments.choice("--format", "FORMAT", m_format, {"pdf", "xlsx", "csv"}, "pdf, xlsx (Excel) or csv");
    arguments.option("-o,--output", "FILE", m_file, "write into this file; default: standard output");
    m_database.declare(arguments);
}

base::Result<void> SheetsCommand::check() const
{
    if (!m_year)
        return {};
    const auto year = model::parse_fiscal_year(*m_year);
    return year ? base::Result<void>{} : std::unexpected(year.error());
}

base::Result<render::PlanView::Nodes> SheetsCommand::nodes(const render::Form &form, const render::PlanView &view) const
{
    render::PlanView::Nodes nodes;
    if (m_node) {
        const base::Result<PlanPart> part = find_part(view.plan(), *m_node);
        if (!part)
            return std::unexpected(part.error());
        const auto *node = std::get_if<const model::Node *>(&*part);
        if (!node)
            return base::fail("'" + *m_node + "' is an indicator; name the part of the plan in which it stands");
        nodes.push_back(*node);
        return nodes;
    }
    nodes = nodes_with_sheet(form, view);
    if (m_department)
        render::keep_department(nodes, *m_department);
    if (nodes.empty())
        return base::fail(!m_department ? "the plan has no part with anything to print"
                                        : "no part of the plan names a department with '" + *m_department + "' in it");
    return nodes;
}

base::Result<std::string> SheetsCommand::print_sheets(const render::Form &form, const render::PlanView &view) const
{
    const base::Result<render::PlanView::Nodes> chosen = nodes(form, view);
    if (!chosen)
        return std::unexpected(chosen.error());
    const std::optional<model::FiscalYear> year =
        m_year ? std::optional(*model::parse_fiscal_year(*m_year)) : render::sheet_year(view);
    const std::vector<render::Sheet> sheets = render::fill_form(form, view, *chosen, year);
    if (m_format == "csv")
        return render::sheets_csv(sheets);
    const render::PaperProperties properties = render::paper_properties(view);
    return m_format == "pdf" ? render::sheets_pdf(form, sheets, properties)
                             : render::sheets_workbook(form, sheets, properties);
}

ExitStatus SheetsCommand::run(const Terminal &)
{
    const base::Result<render::Form> chosen = find_form_named(m_form);
    if (!chosen)
        return finish(std::unexpected(chosen.error()));
    const base::Result<std::unique_ptr<store::PlanStore>> store = m_database.open_existing();
    if (!store)
        return finish(std::unexpected(store.error()));
    base::Result<store::StoredPlan> plan = find_plan(**store, m_plan);
    if (!plan)
        return finish(std::unexpected(plan.error()));
    const render::PlanView view(std::move(*plan));
    const base::Result<std::string> bytes = print_sheets(*chosen, view);
    return finish(bytes ? deliver(*bytes, m_file) : std::unexpected(bytes.error()));
}

} // namespace taikei::cli
