#include "render/links.hpp"

#include "render/plan_view.hpp"

namespace taikei::render {

namespace {

bool is_unreserved(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.'
        || c == '_' || c == '~';
}

std::string node_below(const std::string &plan, std::string_view node)
{
    return plan + "/nodes/" + percent_encode(node);
}

std::string indicator_below(const std::string &plan, std::string_view indicator)
{
    return plan + "/indicators/" + percent_encode(indicator);
}

std::string glossary_below(const std::string &plan)
{
    return plan + "/glossary";
}

} // namespace

std::string percent_encode(std::string_view text)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string encoded;
    for (const char c : text) {
        if (is_unreserved(c)) {
            encoded += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        encoded += '%';
        encoded += digits[byte >> 4];
        encoded += digits[byte & 15];
    }
    return encoded;
}

std::string localized(Language language, std::string_view path)
{
    return (language == Language::English ? "/en" : "") + std::string(path);
}

std::string plan_path(store::PlanId plan)
{
    return "/plans/" + std::to_string(plan);
}

std::string publication_path(store::PlanId plan, int number)
{
    return plan_path(plan) + "/publications/" + std::to_string(number);
}

std::string node_path(store::PlanId plan, std::string_view node)
{
    return node_below(plan_path(plan), node);
}

std::string indicator_path(store::PlanId plan, std::string_view indicator)
{
    return indicator_below(plan_path(plan), indicator);
}

std::string node_path(const PlanView &view, std::string_view node)
{
    return node_below(view.path(), node);
}

std::string indicator_path(const PlanView &view, std::string_view indicator)
{
    return indicator_below(view.path(), indicator);
}

std::string embed_path(const PlanView &view, std::string_view indicator)
{
    return indicator_path(view, indicator) + "/embed";
}

std::string department_path(std::string_view name)
{
    return "/departments/" + percent_encode(name);
}

std::string goal_path(int goal)
{
    return "/goals/" + std::to_string(goal);
}

std::string tag_path(const PlanView &view, std::string_view tag)
{
    return view.path() + "/tags/" + percent_encode(tag);
}

std::string glossary_path(store::PlanId plan)
{
    return glossary_below(plan_path(plan));
}

std::string glossary_path(const PlanView &view)
{
    return glossary_below(view.path());
}

std::string guide_path(const PlanView &view)
{
    return view.path() + "/guide";
}

std::string list_path(const PlanView &view)
{
    return view.path() + "/list";
}

std::string changes_path(store::PlanId plan)
{
    return plan_path(plan) + "/changes";
}

std::string search_path(std::string_view query, int page)
{
    std::string path = "/search?q=" + percent_encode(query);
    if (page > 1)
        path += "&page=" + std::to_string(page);
    return path;
}

std::string api_path(std::string_view path)
{
    return "/api/v1" + std::string(path);
}

} // namespace taikei::render
