#include "render/excel/sheets_workbook.hpp"
#include "server/handlers/handlers.hpp"
#include "server/sheet_download.hpp"

namespace taikei::server {

Answer handle_sheet_workbook(const Context &context)
{
    return sheet_download(
        context,
        {render::sheets_workbook, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx"});
}

} // namespace taikei::server
