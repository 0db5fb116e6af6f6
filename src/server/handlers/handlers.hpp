#pragma once

#include "server/router.hpp"

/// One handler a file of the same name.
namespace taikei::server {

Answer handle_front_page(const Context &context);
Answer handle_plan_page(const Context &context);
Answer handle_node_page(const Context &context);
Answer handle_sheet_pdf(const Context &context);
Answer handle_sheet_workbook(const Context &context);
Answer handle_sheets_pdf(const Context &context);
Answer handle_sheets_workbook(const Context &context);
Answer handle_plan_word(const Context &context);
Answer handle_report_pdf(const Context &context);
Answer handle_indicator_page(const Context &context);
Answer handle_chart_svg(const Context &context);
Answer handle_chart_png(const Context &context);
Answer handle_embed_page(const Context &context);
Answer handle_departments_page(const Context &context);
Answer handle_department_page(const Context &context);
Answer handle_goals_page(const Context &context);
Answer handle_goal_page(const Context &context);
Answer handle_accessibility_page(const Context &context);
Answer handle_glossary_page(const Context &context);
Answer handle_guide_page(const Context &context);
Answer handle_tag_page(const Context &context);
Answer handle_plan_list_page(const Context &context);
Answer handle_changes_page(const Context &context);
Answer handle_feed(const Context &context);
Answer handle_sitemap_index(const Context &context);
Answer handle_sitemap(const Context &context);
Answer handle_robots(const Context &context);
Answer handle_suggestions(const Context &context);
Answer handle_publications_page(const Context &context);
Answer handle_published_file(const Context &context);
Answer handle_data_page(const Context &context);
Answer handle_catalogue(const Context &context);
Answer handle_search_page(const Context &context);
Answer handle_asset(const Context &context);
Answer handle_api_page(const Context &context);
Answer handle_node_list_json(const Context &context);
Answer handle_indicator_list_json(const Context &context);
Answer handle_value_list_json(const Context &context);
Answer handle_rating_list_json(const Context &context);
Answer handle_change_list_json(const Context &context);
Answer handle_openapi_json(const Context &context);
Answer handle_plan_schema_json(const Context &context);
Answer handle_plan_list_json(const Context &context);
Answer handle_plan_json(const Context &context);
Answer handle_node_json(const Context &context);
Answer handle_indicator_json(const Context &context);
Answer handle_search_json(const Context &context);
Answer handle_health(const Context &context);

} // namespace taikei::server
