#include "server/routes.hpp"

#include "server/handlers/handlers.hpp"

#include <array>

namespace taikei::server {

std::span<const Route> routes()
{
    using enum RouteKind;
    constexpr bool with_editions = true;
    constexpr bool asked_each_time = false;
    static constexpr std::array all{
        Route{"/", Page, handle_front_page},
        Route{"/plans/{plan}", Page, handle_plan_page, with_editions},
        Route{"/plans/{plan}/list", Page, handle_plan_list_page, with_editions},
        Route{"/plans/{plan}/guide", Page, handle_guide_page, with_editions},
        Route{"/plans/{plan}/glossary", Page, handle_glossary_page, with_editions},
        Route{"/plans/{plan}/changes", Page, handle_changes_page},
        Route{"/plans/{plan}/publications", Page, handle_publications_page},
        Route{"/plans/{plan}/tags/{tag}", Page, handle_tag_page, with_editions},
        Route{"/plans/{plan}/sheets.pdf", Data, handle_sheets_pdf, with_editions},
        Route{"/plans/{plan}/sheets.xlsx", Data, handle_sheets_workbook, with_editions},
        Route{"/plans/{plan}/plan.docx", Data, handle_plan_word, with_editions},
        Route{"/plans/{plan}/report.pdf", Data, handle_report_pdf, with_editions},
        Route{"/plans/{plan}/nodes/{node}", Page, handle_node_page, with_editions},
        Route{"/plans/{plan}/nodes/{node}/sheet.pdf", Data, handle_sheet_pdf, with_editions},
        Route{"/plans/{plan}/nodes/{node}/sheet.xlsx", Data, handle_sheet_workbook, with_editions},
        Route{"/plans/{plan}/indicators/{indicator}", Page, handle_indicator_page, with_editions},
        Route{"/plans/{plan}/indicators/{indicator}/chart.svg", Page, handle_chart_svg, with_editions},
        Route{"/plans/{plan}/indicators/{indicator}/chart.png", Page, handle_chart_png, with_editions},
        Route{"/plans/{plan}/indicators/{indicator}/embed", Page, handle_embed_page, with_editions},
        Route{"/plans/{plan}/{file}", Data, handle_published_file, with_editions},
        Route{"/departments", Page, handle_departments_page},
        Route{"/departments/{department}", Page, handle_department_page},
        Route{"/goals", Page, handle_goals_page},
        Route{"/goals/{goal}", Page, handle_goal_page},
        Route{"/accessibility", Page, handle_accessibility_page},
        Route{"/data", Page, handle_data_page},
        Route{"/data/catalog.jsonld", Data, handle_catalogue},
        Route{"/api", Page, handle_api_page},
        Route{"/feed.xml", Page, handle_feed},
        Route{"/sitemap.xml", Data, handle_sitemap_index},
        Route{"/sitemaps/{plan}", Data, handle_sitemap},
        Route{"/robots.txt", Data, handle_robots},
        Route{"/suggestions", Data, handle_suggestions, false, asked_each_time},
        Route{"/search", Page, handle_search_page, false, asked_each_time},
        Route{"/assets/{name}", Data, handle_asset},
        Route{"/api/v1/plans", Data, handle_plan_list_json},
        Route{"/api/v1/plans/{plan}", Data, handle_plan_json, with_editions},
        Route{"/api/v1/plans/{plan}/nodes", Data, handle_node_list_json, with_editions},
        Route{"/api/v1/plans/{plan}/nodes/{node}", Data, handle_node_json, with_editions},
        Route{"/api/v1/plans/{plan}/indicators", Data, handle_indicator_list_json, with_editions},
        Route{"/api/v1/plans/{plan}/indicators/{indicator}", Data, handle_indicator_json, with_editions},
        Route{"/api/v1/plans/{plan}/values", Data, handle_value_list_json, with_editions},
        Route{"/api/v1/plans/{plan}/ratings", Data, handle_rating_list_json, with_editions},
        Route{"/api/v1/changes", Data, handle_change_list_json},
        Route{"/api/v1/openapi.json", Data, handle_openapi_json},
        Route{"/api/v1/plan.schema.json", Data, handle_plan_schema_json},
        Route{"/api/v1/search", Data, handle_search_json, false, asked_each_time},
        Route{"/healthz", Data, handle_health, false, asked_each_time},
    };
    return all;
}

} // namespace taikei::server
