#include "model/plan_format.hpp"
#include "render/api/plan_lists.hpp"
#include "server/handlers/handlers.hpp"
#include "server/list_answer.hpp"

#include <charconv>

namespace taikei::server {

namespace {

constexpr int first_year = 1868; ///< of the Meiji era: no plan knows an earlier one
constexpr int last_year = 2200;

base::Result<render::ValueFilter> parse_filter(const std::map<std::string, std::string> &query)
{
    render::ValueFilter filter;
    if (const auto kind = query.find("kind"); kind != query.end()) {
        for (const model::ValueKind one :
             {model::ValueKind::Observed, model::ValueKind::Target, model::ValueKind::Planned}) {
            if (kind->second == model::name_of(one))
                filter.kind = one;
        }
        if (!filter.kind)
            return base::fail("The parameter 'kind' must be observed, target or planned.");
    }
    if (const auto text = query.find("year"); text != query.end()) {
        int year = 0;
        const char *end = text->second.data() + text->second.size();
        const auto [stop, error] = std::from_chars(text->second.data(), end, year);
        if (error != std::errc() || stop != end || year < first_year || year > last_year)
            return base::fail("The parameter 'year' must be a year from 1868 to 2200.");
        filter.year = model::FiscalYear{year};
    }
    return filter;
}

} // namespace

Answer handle_value_list_json(const Context &context)
{
    const auto filter = parse_filter(context.query);
    if (!filter)
        return std::unexpected(bad_parameter(filter.error().message));
    return list_of_plan(context, "Value", [&](const render::PlanView &view, const render::ListParameters &asked) {
        return render::value_list_json(view, *filter, asked);
    });
}

} // namespace taikei::server
