#include "render/form/paper_properties.hpp"

#include "render/wording.hpp"

namespace taikei::render {

PaperProperties paper_properties(const PlanView &view)
{
    return {plan_name(view.plan()), view.plan().municipality.name, view.stored().revision.made_at};
}

} // namespace taikei::render
