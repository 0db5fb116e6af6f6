#pragma once

#include "server/router.hpp"

namespace taikei::server {

/// A chart on its way out of the site.
struct ChartFile {
    std::string svg;
    std::string name; ///< of the indicator; for the file
};

/// 404 also where the indicator has too few numbers for a chart.
std::expected<ChartFile, Refusal> chart_of(const Context &context);

} // namespace taikei::server
