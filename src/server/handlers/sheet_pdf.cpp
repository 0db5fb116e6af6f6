#include "server/handlers/handlers.hpp"
#include "server/sheet_download.hpp"

namespace taikei::server {

Answer handle_sheet_pdf(const Context &context)
{
    return sheet_download(context, pdf_sheets());
}

} // namespace taikei::server
