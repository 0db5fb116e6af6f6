#include "server/handlers/handlers.hpp"
#include "server/sheet_download.hpp"

namespace taikei::server {

Answer handle_sheets_workbook(const Context &context)
{
    return sheets_download(context, excel_sheets());
}

} // namespace taikei::server
