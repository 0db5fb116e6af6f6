#include "render/changes_page.hpp"
#include "server/handlers/handlers.hpp"
#include "server/lookup.hpp"

#include <charconv>

namespace taikei::server {

namespace {

std::unexpected<Refusal> refuse_parameter(std::string detail)
{
    return std::unexpected(Refusal{render::Problem{400, "bad-parameter", std::move(detail)}, {}, {}});
}

/// The number of an edition that is there, or `usual` where the parameter is missing.
std::expected<int, Refusal> edition_number(const Context &context, const std::vector<render::Edition> &editions,
                                           const char *name, int usual)
{
    const auto found = context.query.find(name);
    if (found == context.query.end())
        return usual;
    const std::string &text = found->second;
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()
        || std::ranges::find(editions, number, &render::Edition::number) == editions.end())
        return refuse_parameter(std::string("The parameter '") + name + "' must be the number of an edition.");
    return number;
}

std::expected<const render::PlanView *, Refusal> other_plan(const Context &context, const std::string &text)
{
    store::PlanId id = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id);
    const bool is_number = error == std::errc() && end == text.data() + text.size();
    const render::PlanView *other = is_number ? context.snapshot.find(id) : nullptr;
    if (other == nullptr)
        return refuse_parameter("The parameter 'with' must be the id of a plan.");
    return other;
}

/// Fills in the editions that the address names, and what changed between them.
std::expected<void, Refusal> compare_editions(const Context &context, store::PlanId plan,
                                              render::Comparison &comparison)
{
    const auto &editions = comparison.editions;
    const int newest = editions.empty() ? 0 : editions.back().number;
    const auto to = edition_number(context, editions, "to", newest);
    const auto from =
        edition_number(context, editions, "from", editions.size() > 1 ? editions[editions.size() - 2].number : newest);
    if (!to || !from)
        return std::unexpected(!to ? to.error() : from.error());
    comparison.from = *from;
    comparison.to = *to;
    if (*from == *to)
        return {};
    const auto before = context.shelf.plan_of(plan, *from);
    const auto after = context.shelf.plan_of(plan, *to);
    if (before && after)
        comparison.changes = model::compare(*before, *after);
    return {};
}

} // namespace

Answer handle_changes_page(const Context &context)
{
    const auto view = find_plan(context);
    if (!view)
        return std::unexpected(view.error());
    render::Comparison comparison;
    comparison.editions = context.shelf.editions((*view)->id());
    if (const auto with = context.query.find("with"); with != context.query.end()) {
        const auto other = other_plan(context, with->second);
        if (!other)
            return std::unexpected(other.error());
        comparison.other = *other;
        comparison.changes = model::compare((*other)->plan(), (*view)->plan());
    } else if (const auto compared = compare_editions(context, (*view)->id(), comparison); !compared) {
        return std::unexpected(compared.error());
    }
    return html_response(render::render_changes_page(context.frame, **view, context.snapshot.views, comparison));
}

} // namespace taikei::server
