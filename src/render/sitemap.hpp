#pragma once

#include "render/frame.hpp"
#include "render/plan_views.hpp"

#include <string>

/// For search engines (sitemaps.org): every page in both languages.
namespace taikei::render {

/// `/sitemap.xml`: names the maps: one of the pages of the whole site, and one a plan.
std::string render_sitemap_index(const Frame &frame, PlanViews views);

/// `/sitemaps/site`: front page, departments, goals.
std::string render_site_map(const Frame &frame, PlanViews views);

/// `/sitemaps/{plan}`: the plan's pages, at most 50,000 addresses as the format allows.
std::string render_plan_map(const Frame &frame, const PlanView &view);

/// `/robots.txt`: all may be read; names the sitemap.
std::string render_robots(const Frame &frame);

} // namespace taikei::render
