#include "sandbox/plan_task.hpp"

#include "document/prepare_decoders.hpp"
#include "document/read_document.hpp"
#include "model/plan_format.hpp"
#include "sandbox/fields.hpp"
#include "sandbox/installed_data.hpp"

#include <memory>
#include <optional>
#include <utility>

namespace taikei::sandbox {

namespace {

constexpr const char *plan_task_name = "plan";

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

/// A request as it arrives. The document's bytes come last.
struct Order {
    Recognition recognition = Recognition::Off;
    model::Provenance provenance = model::Provenance::With;
    std::string_view file;
    document::PageSelection pages;
    reader::Profile profile;
    std::string_view bytes;
};

Order order_in(std::string_view request)
{
    FieldReader fields(request);
    Order order;
    order.recognition = fields.number() == 0 ? Recognition::Off : Recognition::On;
    order.provenance = fields.number() == 0 ? model::Provenance::Without : model::Provenance::With;
    order.file = fields.text();
    order.pages = document::parse_page_selection(fields.text()).value_or(document::PageSelection{});
    order.profile = profile_in(fields);
    order.bytes = fields.rest();
    return order;
}

base::Result<model::Plan> plan_from_document(const Order &order, const document::ReadOptions &options)
{
    const auto document = document::read_document(order.bytes, order.file, {}, options);
    if (!document)
        return std::unexpected(document.error());
    return reader::read_plan(*document, order.profile);
}

base::Result<model::Plan> plan_from_json(std::string_view bytes, const reader::Profile &profile)
{
    if (bytes.size() > document::Limits{}.bytes)
        return base::fail("the file is larger than " + std::to_string(document::Limits{}.bytes >> 20)
                          + " MB, which no plan in the plan format is: give its document");
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

base::Result<model::Plan> read_plan(const Order &order, const document::ReadOptions &options)
{
    if (!order.file.ends_with(".json"))
        return plan_from_document(order, options);
    if (!order.pages.is_all())
        return base::fail("a plan in the plan format has no pages to choose from: read it whole",
                          std::string(order.file));
    return plan_from_json(order.bytes, order.profile);
}

base::Result<std::string> run_plan_task(std::string_view request, const Report &report, const Scans &scans)
{
    const Order order = order_in(request);
    const base::Result<model::Plan> plan = read_plan(order, scans.options(order.pages, report));
    if (!plan)
        return std::unexpected(plan.error());
    if (plan->nodes.empty() && plan->indicators.empty())
        return base::fail("no plan was found in it, neither headings of a plan nor a table of indicators; "
                          "if it is one, describe its headings with --profile");
    return model::to_json(*plan, order.provenance, model::Layout::OneLine);
}

} // namespace

Job to_job(PlanRequest request)
{
    FieldWriter fields;
    fields.add(static_cast<std::uint64_t>(request.recognition == Recognition::On ? 1 : 0));
    fields.add(static_cast<std::uint64_t>(request.provenance == model::Provenance::With ? 1 : 0));
    fields.add(std::string_view(request.file));
    fields.add(std::string_view(request.pages.to_string()));
    add(fields, request.profile);
    return {.task = plan_task_name,
            .request = fields.take(),
            .document = std::move(request.bytes),
            .data_folders = {poppler_data},
            .limits = limits_for(request.recognition)};
}

base::Result<model::Plan> plan_of(const Outcome &outcome)
{
    if (!outcome.result)
        return std::unexpected(outcome.result.error());
    return model::from_json(*outcome.result);
}

Task plan_task()
{
    const auto scans = std::make_shared<Scans>();
    const auto prepare = [scans](std::string_view request) {
        const auto order = order_in(request);
        document::prepare_decoders(order.bytes);
        scans->load(order.recognition);
    };
    return {plan_task_name,
            [scans](auto request, const auto &report) { return run_plan_task(request, report, *scans); }, prepare};
}

} // namespace taikei::sandbox
