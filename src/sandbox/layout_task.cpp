#include "sandbox/layout_task.hpp"

#include "document/prepare_decoders.hpp"
#include "sandbox/fields.hpp"
#include "sandbox/installed_data.hpp"

namespace taikei::sandbox {

namespace {

constexpr const char *layout_task_name = "layout";

base::Result<std::string> run_layout_task(std::string_view request, const Report &)
{
    FieldReader fields(request);
    const std::string_view file = fields.text();
    const auto pages = document::parse_page_selection(fields.text()).value_or(document::PageSelection{});
    const auto drawn = document::pdf::draw_pages(fields.rest(), file, pages);
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

Job to_job(const LayoutRequest &request)
{
    FieldWriter fields;
    fields.add(std::string_view(request.file));
    fields.add(std::string_view(request.pages.to_string()));
    return {.task = layout_task_name,
            .request = fields.take() + request.bytes,
            .data_folders = {poppler_data},
            .limits = {}};
}

base::Result<std::vector<document::pdf::DrawnPage>> pages_of(const Outcome &outcome)
{
    if (!outcome.result)
        return std::unexpected(outcome.result.error());
    std::vector<document::pdf::DrawnPage> pages;
    FieldReader fields(*outcome.result);
    while (!fields.rest().empty() && fields.is_whole()) {
        const auto number = static_cast<int>(fields.number());
        pages.push_back({number, std::string(fields.text())});
    }
    return pages;
}

Task layout_task()
{
    return {layout_task_name, run_layout_task, [](std::string_view) { document::prepare_decoders(); }};
}

} // namespace taikei::sandbox
