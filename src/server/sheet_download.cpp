#include "server/sheet_download.hpp"

#include "render/excel/sheets_workbook.hpp"
#include "render/form/fill_form.hpp"
#include "render/pdf/sheets_pdf.hpp"
#include "server/lookup.hpp"

#include <utility>

namespace taikei::server {

namespace {

std::expected<render::Form, Refusal> find_form(const Context &context)
{
    const auto asked = context.query.find("form");
    const std::string id = asked == context.query.end() ? "general" : asked->second;
    if (auto form = render::find_form(id))
        return std::move(*form);
    return std::unexpected(Refusal{
        render::Problem{404, "no-such-form", "There is no form of this name; leave the parameter out."}, {}, {}});
}

Answer print(const Context &context, const SheetFormat &format, const render::Form &form, const render::PlanView &view,
             const render::PlanView::Nodes &nodes)
{
    const auto year = asked_year(context);
    if (!year)
        return std::unexpected(year.error());
    const std::vector<render::Sheet> sheets =
        render::fill_form(form, view, nodes, *year ? *year : render::sheet_year(view));
    render::PaperProperties properties = render::paper_properties(view);
    std::string name = properties.title;
    if (sheets.size() == 1) {
        properties.title = sheets.front().title;
        name = sheets.front().name;
    }
    base::Result<std::string> bytes = format.print(form, sheets, properties);
    if (!bytes)
        return std::unexpected(cannot_print(bytes.error()));
    return file_response(std::move(*bytes), format.content_type, name + format.ending);
}

} // namespace

SheetFormat pdf_sheets()
{
    return {render::sheets_pdf, "application/pdf", ".pdf"};
}

SheetFormat excel_sheets()
{
    return {render::sheets_workbook, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx"};
}

Answer sheet_download(const Context &context, const SheetFormat &format)
{
    const auto found = find_node(context);
    if (!found)
        return std::unexpected(found.error());
    const auto form = find_form(context);
    if (!form)
        return std::unexpected(form.error());
    return print(context, format, *form, *found->view, {found->node});
}

Answer sheets_download(const Context &context, const SheetFormat &format)
{
    const auto view = find_plan(context);
    if (!view)
        return std::unexpected(view.error());
    const auto form = find_form(context);
    if (!form)
        return std::unexpected(form.error());
    render::PlanView::Nodes nodes = nodes_with_sheet(*form, **view);
    if (const auto department = context.query.find("department"); department != context.query.end())
        render::keep_department(nodes, department->second);
    if (nodes.empty())
        return std::unexpected(Refusal{
            render::Problem{404, "no-sheets", "No part of the plan has a sheet for what the parameters ask."}, {}, {}});
    return print(context, format, *form, **view, nodes);
}

std::expected<std::optional<model::FiscalYear>, Refusal> asked_year(const Context &context)
{
    const auto asked = context.query.find("year");
    if (asked == context.query.end())
        return std::nullopt;
    const auto year = model::parse_fiscal_year(asked->second);
    if (!year)
        return std::unexpected(Refusal{
            render::Problem{400, "bad-year", "The parameter 'year' must be a fiscal year, as R2 or 2020."}, {}, {}});
    return *year;
}

Refusal cannot_print(const base::Error &error)
{
    return {render::Problem{503, "cannot-print", error.message}, {}, {}};
}

} // namespace taikei::server
