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
        Route{"/plans/{plan}/nodes/{node}", Page, handle_node_page},
        Route{"/plans/{plan}/nodes/{node}/sheet.pdf", Data, handle_sheet_pdf},
        Route{"/plans/{plan}/nodes/{node}/sheet.xlsx", Data, handle_sheet_workbook},
        Route{"/plans/{plan}/indicators/{indicator}", Page, handle_indicator_page},
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
