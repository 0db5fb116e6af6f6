#include "server/routes.hpp"

#include "server/handlers/handlers.hpp"

#include <array>

namespace taikei::server {

std::span<const Route> routes()
{
    using enum RouteKind;
    static constexpr std::array all{
        Route{"/", Page, handle_front_page},
        Route{"/plans/{plan}", Page, handle_plan_page},
        Route{"/plans/{plan}/list", Page, handle_plan_list_page},
        Route{"/plans/{plan}/guide", Page, handle_guide_page},
        Route{"/plans/{plan}/glossary", Page, handle_glossary_page},
        Route{"/plans/{plan}/changes", Page, handle_changes_page},
        Route{"/plans/{plan}/tags/{tag}", Page, handle_tag_page},
        Route{"/plans/{plan}/nodes/{node}", Page, handle_node_page},
        Route{"/plans/{plan}/nodes/{node}/sheet.pdf", Data, handle_sheet_pdf},
        Route{"/plans/{plan}/nodes/{node}/sheet.xlsx", Data, handle_sheet_workbook},
        Route{"/plans/{plan}/indicators/{indicator}", Page, handle_indicator_page},
        Route{"/plans/{plan}/indicators/{indicator}/chart.svg", Page, handle_chart_svg},
        Route{"/plans/{plan}/indicators/{indicator}/chart.png", Page, handle_chart_png},
        Route{"/plans/{plan}/indicators/{indicator}/embed", Page, handle_embed_page},
        Route{"/departments", Page, handle_departments_page},
        Route{"/departments/{department}", Page, handle_department_page},
        Route{"/goals", Page, handle_goals_page},
        Route{"/goals/{goal}", Page, handle_goal_page},
        Route{"/accessibility", Page, handle_accessibility_page},
        Route{"/feed.xml", Page, handle_feed},
        Route{"/sitemap.xml", Data, handle_sitemap_index},
        Route{"/sitemaps/{plan}", Data, handle_sitemap},
        Route{"/robots.txt", Data, handle_robots},
        Route{"/suggestions", Data, handle_suggestions, false},
        Route{"/search", Page, handle_search_page, false},
        Route{"/assets/{name}", Data, handle_asset},
        Route{"/api/v1/plans", Data, handle_plan_list_json},
        Route{"/api/v1/plans/{plan}", Data, handle_plan_json},
        Route{"/api/v1/plans/{plan}/nodes/{node}", Data, handle_node_json},
        Route{"/api/v1/plans/{plan}/indicators/{indicator}", Data, handle_indicator_json},
        Route{"/api/v1/search", Data, handle_search_json, false},
        Route{"/healthz", Data, handle_health, false},
    };
    return all;
}

} // namespace taikei::server
