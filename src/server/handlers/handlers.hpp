#pragma once

#include "server/router.hpp"

/// One handler a file of the same name.
namespace taikei::server {

Answer handle_front_page(const Context &context);
Answer handle_plan_page(const Context &context);
Answer handle_node_page(const Context &context);
Answer handle_sheet_pdf(const Context &context);
Answer handle_sheet_workbook(const Context &context);
Answer handle_indicator_page(const Context &context);
Answer handle_search_page(const Context &context);
Answer handle_asset(const Context &context);
Answer handle_plan_list_json(const Context &context);
Answer handle_plan_json(const Context &context);
Answer handle_node_json(const Context &context);
Answer handle_indicator_json(const Context &context);
Answer handle_search_json(const Context &context);
Answer handle_health(const Context &context);

} // namespace taikei::server
