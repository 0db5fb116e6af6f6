#include "server/chart_download.hpp"
#include "server/handlers/handlers.hpp"

namespace taikei::server {

Answer handle_chart_svg(const Context &context)
{
    const auto chart = chart_of(context);
    if (!chart)
        return std::unexpected(chart.error());
    return file_response(chart->svg, "image/svg+xml", chart->name + ".svg");
}

} // namespace taikei::server
