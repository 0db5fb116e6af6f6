#include "server/handlers/handlers.hpp"
#include "server/sheet_download.hpp"

namespace taikei::server {

Answer handle_sheet_workbook(const Context &context)
{
    return sheet_download(context, excel_sheets());
}

} // namespace taikei::server
