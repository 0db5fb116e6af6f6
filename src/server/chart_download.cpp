#include "server/chart_download.hpp"

#include "render/chart_image.hpp"
#include "render/links.hpp"
#include "render/wording.hpp"
#include "server/lookup.hpp"

namespace taikei::server {

std::expected<ChartFile, Refusal> chart_of(const Context &context)
{
    const auto found = find_indicator(context);
    if (!found)
        return std::unexpected(found.error());
    ChartFile chart{render::chart_image(context.frame, *found->view, *found->indicator),
                    render::full_name(*found->indicator)};
    if (chart.svg.empty()) {
        return std::unexpected(
            Refusal{render::Problem{404, "no-chart", "The indicator has fewer than two numbers, which make no chart."},
                    render::WayOut{chart.name, render::indicator_path(*found->view, found->indicator->id)},
                    {}});
    }
    return chart;
}

} // namespace taikei::server
