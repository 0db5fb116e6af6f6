#include "cli/plan_source.hpp"

#include "cli/confined.hpp"
#include "cli/input_file.hpp"
#include "document/read_document.hpp"
#include "model/plan_format.hpp"

namespace taikei::cli {

namespace {

base::Result<model::Plan> plan_from_document(const PlanSource &source, const reader::Profile &profile)
{
    const base::Result<document::Document> document = document::read_document(source.bytes, source.file);
    if (!document)
        return std::unexpected(document.error());
    return reader::read_plan(*document, profile);
}

base::Result<model::Plan> plan_from_json(const PlanSource &source, const reader::Profile &profile)
{
    base::Result<model::Plan> plan = model::from_json(source.bytes);
    if (!plan)
        return base::fail(plan.error().message
                              + "; a file named .json must be a plan in the plan format, taikei-plan/1",
                          plan.error().where);
    // A name alone says that it is another municipality than the file's: the file's code would not be its own.
    if (profile.municipality_name && *profile.municipality_name != plan->municipality.name)
        plan->municipality = {std::nullopt, *profile.municipality_name};
    if (profile.municipality_code)
        plan->municipality.code = profile.municipality_code;
    plan->title = profile.title.value_or(plan->title);
    plan->kind = profile.kind.value_or(plan->kind);
    return plan;
}

base::Result<model::Plan> plan_of(const PlanSource &source, const reader::Profile &profile)
{
    base::Result<model::Plan> plan =
        source.file.ends_with(".json") ? plan_from_json(source, profile) : plan_from_document(source, profile);
    if (plan && plan->nodes.empty() && plan->indicators.empty())
        return base::fail("no plan was found in it, neither numbered headings nor a table of indicators; "
                          "if it is one, describe its headings with --profile");
    return plan;
}

/// The place as a person would look it up begins with the path that was given.
base::Error with_path(base::Error error, const PlanSource &source)
{
    if (error.where.starts_with(source.file))
        error.where.erase(0, source.file.size());
    else if (!error.where.empty())
        error.where.insert(0, ", ");
    error.where.insert(0, source.path);
    return error;
}

} // namespace

base::Result<PlanSource> open_plan_source(const std::string &path)
{
    base::Result<std::string> bytes = read_bytes(path, document::Limits{}.bytes);
    if (!bytes)
        return std::unexpected(bytes.error());
    return PlanSource{path, file_name(path), std::move(*bytes)};
}

base::Result<std::string> render_plan(const PlanSource &source, const reader::Profile &profile,
                                      const std::function<std::string(const model::Plan &)> &render,
                                      const std::function<void()> &on_wait)
{
    const auto work = [&]() -> base::Result<std::string> {
        const base::Result<model::Plan> plan = plan_of(source, profile);
        if (!plan)
            return std::unexpected(plan.error());
        return render(*plan);
    };
    base::Result<std::string> rendered = run_confined(work, {}, on_wait);
    if (!rendered)
        return std::unexpected(with_path(rendered.error(), source));
    return rendered;
}

base::Result<model::Plan> read_plan(const PlanSource &source, const reader::Profile &profile,
                                    const std::function<void()> &on_wait)
{
    const auto render = [](const model::Plan &plan) {
        return model::to_json(plan, model::Provenance::With, model::Layout::OneLine);
    };
    const base::Result<std::string> json = render_plan(source, profile, render, on_wait);
    if (!json)
        return std::unexpected(json.error());
    return model::from_json(*json);
}

} // namespace taikei::cli
