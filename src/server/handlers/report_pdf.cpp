#include "render/report/summary_report.hpp"
#include "render/wording.hpp"
#include "server/handlers/handlers.hpp"
#include "server/lookup.hpp"
#include "server/sheet_download.hpp"

namespace taikei::server {

Answer handle_report_pdf(const Context &context)
{
    const auto view = find_plan(context);
    if (!view)
        return std::unexpected(view.error());
    const auto year = asked_year(context);
    if (!year)
        return std::unexpected(year.error());
    if (!*year && !render::report_year(**view)) {
        return std::unexpected(Refusal{
            render::Problem{404, "no-values", "The plan has no value of any year to report on; name a year."}, {}, {}});
    }
    base::Result<std::string> pdf = render::summary_report(**view, *year);
    if (!pdf)
        return std::unexpected(cannot_print(pdf.error()));
    return file_response(std::move(*pdf), "application/pdf", render::plan_name((*view)->plan()) + "-report.pdf");
}

} // namespace taikei::server
