#include "server/plan_document.hpp"

#include "model/plan_format.hpp"

namespace taikei::server {

Answer plan_document(const Context &context, const model::Plan &plan)
{
    auto provenance = model::Provenance::Without;
    if (const auto asked = context.query.find("provenance"); asked != context.query.end() && asked->second != "0") {
        if (asked->second != "1") {
            return std::unexpected(
                Refusal{render::Problem{400, "bad-parameter", "The parameter 'provenance' must be 0 or 1."}, {}, {}});
        }
        provenance = model::Provenance::With;
    }
    return plan_response(model::to_json(plan, provenance) + "\n", plan.municipality.name + plan.title);
}

} // namespace taikei::server
