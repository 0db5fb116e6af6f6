#include "sandbox/layout_task.hpp"

#include "document/prepare_decoders.hpp"
#include "sandbox/fields.hpp"
#include "sandbox/installed_data.hpp"

#include <memory>
#include <utility>

namespace taikei::sandbox {

namespace {

constexpr const char *layout_task_name = "layout";

/// A request as it arrives. The document's bytes come last.
struct LayoutOrder {
    Recognition recognition = Recognition::Off;
    std::string_view file;
    document::PageSelection pages;
    std::string_view bytes;
};

LayoutOrder layout_order_in(std::string_view request)
{
    FieldReader fields(request);
    LayoutOrder order;
    order.recognition = fields.number() == 0 ? Recognition::Off : Recognition::On;
    order.file = fields.text();
    order.pages = document::parse_page_selection(fields.text()).value_or(document::PageSelection{});
    order.bytes = fields.rest();
    return order;
}

base::Result<std::string> run_layout_task(std::string_view request, const Report &report, const Scans &scans)
{
    const LayoutOrder order = layout_order_in(request);
    const auto drawn = document::draw_pages(order.bytes, order.file, scans.options(order.pages, report));
    if (!drawn)
        return std::unexpected(drawn.error());
    FieldWriter answer;
    for (const auto &page : *drawn) {
        answer.add(static_cast<std::uint64_t>(page.number));
        answer.add(std::string_view(page.svg));
    }
    return answer.take();
}

} // namespace

Job to_job(LayoutRequest request)
{
    FieldWriter fields;
    fields.add(static_cast<std::uint64_t>(request.recognition == Recognition::On ? 1 : 0));
    fields.add(std::string_view(request.file));
    fields.add(std::string_view(request.pages.to_string()));
    return {.task = layout_task_name,
            .request = fields.take(),
            .document = std::move(request.bytes),
            .data_folders = {poppler_data},
            .limits = limits_for(request.recognition)};
}

base::Result<std::vector<document::DrawnPage>> pages_of(const Outcome &outcome)
{
    if (!outcome.result)
        return std::unexpected(outcome.result.error());
    std::vector<document::DrawnPage> pages;
    FieldReader fields(*outcome.result);
    while (!fields.rest().empty() && fields.is_whole()) {
        const auto number = static_cast<int>(fields.number());
        pages.push_back({number, std::string(fields.text())});
    }
    return pages;
}

Task layout_task()
{
    const auto scans = std::make_shared<Scans>();
    const auto prepare = [scans](std::string_view request) {
        const auto order = layout_order_in(request);
        document::prepare_decoders(order.bytes);
        scans->load(order.recognition);
    };
    return {layout_task_name,
            [scans](auto request, const auto &report) { return run_layout_task(request, report, *scans); }, prepare};
}

} // namespace taikei::sandbox
