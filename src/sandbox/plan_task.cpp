#include "sandbox/plan_task.hpp"

#include "document/prepare_decoders.hpp"
#include "model/plan_format.hpp"
#include "sandbox/fields.hpp"
#include "sandbox/installed_data.hpp"

namespace taikei::sandbox {

namespace {

constexpr const char *task_name = "plan";

void add(FieldWriter &fields, const reader::Profile &profile)
{
    fields.add(static_cast<std::uint64_t>(profile.levels.size()));
    for (const reader::LevelProfile &level : profile.levels) {
        fields.add(std::string_view(level.name));
        fields.add(std::string_view(level.pattern));
    }
    fields.add(profile.municipality_name);
    fields.add(profile.municipality_code);
    fields.add(profile.title);
    fields.add(profile.kind ? std::optional<std::string>(model::name_of(*profile.kind)) : std::nullopt);
}

reader::Profile profile_in(FieldReader &fields)
{
    reader::Profile profile;
    for (std::uint64_t left = fields.number(); left > 0 && fields.is_whole(); --left) {
        const std::string_view name = fields.text();
        profile.levels.push_back({std::string(name), std::string(fields.text())});
    }
    profile.municipality_name = fields.optional_text();
    profile.municipality_code = fields.optional_text();
    profile.title = fields.optional_text();
    if (const auto kind = fields.optional_text())
        profile.kind = model::plan_kind_named(*kind);
    return profile;
}

document::ReadOptions options_in(FieldReader &fields)
{
    document::ReadOptions options;
    if (const auto pages = document::parse_page_selection(fields.text()))
        options.pages = *pages;
    return options;
}

base::Result<model::Plan> plan_from_document(std::string_view bytes, std::string_view file,
                                             const reader::Profile &profile, const document::ReadOptions &options)
{
    const auto document = document::read_document(bytes, file, {}, options);
    if (!document)
        return std::unexpected(document.error());
    return reader::read_plan(*document, profile);
}

base::Result<model::Plan> plan_from_json(std::string_view bytes, const reader::Profile &profile)
{
    base::Result<model::Plan> plan = model::from_json(bytes);
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

base::Result<model::Plan> read_plan(std::string_view bytes, std::string_view file, const reader::Profile &profile,
                                    const document::ReadOptions &options)
{
    if (!file.ends_with(".json"))
        return plan_from_document(bytes, file, profile, options);
    if (!options.pages.is_all())
        return base::fail("a plan in the plan format has no pages to choose from: read it whole", std::string(file));
    return plan_from_json(bytes, profile);
}

base::Result<std::string> run(std::string_view request, const Report &report)
{
    FieldReader fields(request);
    const std::string_view file = fields.text();
    const reader::Profile profile = profile_in(fields);
    document::ReadOptions options = options_in(fields);
    options.on_page = [&report](int page, int pages) {
        report("page " + std::to_string(page) + " of " + std::to_string(pages));
    };
    const base::Result<model::Plan> plan = read_plan(fields.rest(), file, profile, options);
    if (!plan)
        return std::unexpected(plan.error());
    if (plan->nodes.empty() && plan->indicators.empty())
        return base::fail("no plan was found in it, neither numbered headings nor a table of indicators; "
                          "if it is one, describe its headings with --profile");
    return model::to_json(*plan, model::Provenance::With, model::Layout::OneLine);
}

} // namespace

Job to_job(const PlanRequest &request)
{
    FieldWriter fields;
    fields.add(std::string_view(request.file));
    add(fields, request.profile);
    fields.add(std::string_view(request.options.pages.to_string()));
    return {.task = task_name, .request = fields.take() + request.bytes, .data_folders = {poppler_data}, .limits = {}};
}

base::Result<model::Plan> plan_of(const Outcome &outcome)
{
    if (!outcome.result)
        return std::unexpected(outcome.result.error());
    return model::from_json(*outcome.result);
}

Task plan_task()
{
    return {task_name, run, document::prepare_decoders};
}

} // namespace taikei::sandbox
