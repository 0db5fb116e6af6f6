#include "render/raster.hpp"
#include "server/chart_download.hpp"
#include "server/handlers/handlers.hpp"

#include <stdexcept>

namespace taikei::server {

namespace {

/// Sharp on paper and on screens of double density.
constexpr double pixels_a_unit = 2;

} // namespace

Answer handle_chart_png(const Context &context)
{
    const auto chart = chart_of(context);
    if (!chart)
        return std::unexpected(chart.error());
    auto png = render::png_of(chart->svg, pixels_a_unit);
    if (!png)
        throw std::runtime_error(png.error().message);
    return file_response(std::move(*png), "image/png", chart->name + ".png");
}

} // namespace taikei::server
