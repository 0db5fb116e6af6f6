#include "server/handlers/handlers.hpp"
#include "server/sheet_download.hpp"

namespace taikei::server {

Answer handle_sheets_pdf(const Context &context)
{
    return sheets_download(context, pdf_sheets());
}

} // namespace taikei::server
