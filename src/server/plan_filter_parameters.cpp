#include "server/plan_filter_parameters.hpp"

#include "base/text.hpp"
#include "server/search_parameters.hpp"

#include <charconv>

namespace taikei::server {

namespace {

constexpr int last_goal = 17;

std::string text_of(const std::map<std::string, std::string> &query, const char *name)
{
    const auto found = query.find(name);
    return found == query.end() ? std::string() : found->second;
}

} // namespace

base::Result<render::PlanFilter> parse_plan_filter(const std::map<std::string, std::string> &query)
{
    const auto searched = parse_search_parameters(query);
    if (!searched)
        return std::unexpected(searched.error());
    render::PlanFilter filter;
    filter.department = text_of(query, "department");
    filter.tag = text_of(query, "tag");
    filter.rating = text_of(query, "rating");
    filter.words = searched->query;
    if (const std::string goal = text_of(query, "goal"); !goal.empty()) {
        const auto [end, error] = std::from_chars(goal.data(), goal.data() + goal.size(), filter.goal);
        if (error != std::errc() || end != goal.data() + goal.size() || filter.goal < 1 || filter.goal > last_goal)
            return base::fail("The parameter 'goal' must be a number from 1 to 17.");
    }
    return filter;
}

} // namespace taikei::server
