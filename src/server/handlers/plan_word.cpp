#include "render/plan_document.hpp"
#include "render/wording.hpp"
#include "server/handlers/handlers.hpp"
#include "server/lookup.hpp"
#include "server/sheet_download.hpp"

namespace taikei::server {

Answer handle_plan_word(const Context &context)
{
    const auto view = find_plan(context);
    if (!view)
        return std::unexpected(view.error());
    return file_response(render::plan_document(**view),
                         "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                         render::plan_name((*view)->plan()) + ".docx");
}

} // namespace taikei::server
