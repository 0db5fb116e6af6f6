#include "render/goal_pages.hpp"
#include "server/handlers/handlers.hpp"

#include <charconv>

namespace taikei::server {

Answer handle_goal_page(const Context &context)
{
    const std::string &text = context.parts.at(0);
    int goal = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), goal);
    if (error != std::errc() || end != text.data() + text.size() || goal < 1 || goal > render::sdg_goal_count) {
        return std::unexpected(Refusal{
            render::Problem{404, "no-such-goal", "The goals of the SDGs are numbered from 1 to 17."}, {}, {}, {}});
    }
    return html_response(render::render_goal_page(context.frame, context.snapshot.views, goal));
}

} // namespace taikei::server
