#include "render/plan_document.hpp"

#include "render/form/fill_form.hpp"
#include "render/word/sheets_document.hpp"
#include "render/wording.hpp"

#include <cassert>

namespace taikei::render {

std::string plan_document(const PlanView &view)
{
    const std::optional<Form> form = find_form("general");
    assert(form && "a form of the program is wrong: a test reads each");
    const std::vector<Sheet> sheets = fill_form(*form, view, nodes_with_sheet(*form, view), sheet_year(view));
    return sheets_document(sheets, paper_properties(view));
}

} // namespace taikei::render
