#include "render/error_page.hpp"

#include "render/layout.hpp"
#include "render/links.hpp"
#include "render/messages.hpp"

#include <boost/json.hpp>

#include <algorithm>

namespace taikei::render {

namespace {

/// problem_no_such_node_title: catalogue ids have no dashes.
std::string message_id(const Problem &problem, const char *part)
{
    std::string id = "problem_" + problem.kind + "_" + part;
    std::ranges::replace(id, '-', '_');
    return id;
}

} // namespace

std::string render_error_page(const Frame &frame, const Problem &problem, const std::optional<WayOut> &way_out,
                              const std::vector<WayOut> &near)
{
    const Language language = frame.language;
    const std::string &title = message(language, message_id(problem, "title"));
    Fields fields;
    fields.text("status", std::to_string(problem.status))
        .text("title", title)
        .text("help", message(language, message_id(problem, "help")))
        .lines("note", problem.note)
        .text("home", localized(language, "/"))
        .text("query", "")
        .text("search", localized(language, "/search"))
        .text("way_out", way_out ? way_out->words : "")
        .text("way_out_href", way_out ? localized(language, way_out->path) : "");
    fields.list("near", fields_of(near, [language](const WayOut &way) {
                    return Fields().text("words", way.words).text("href", localized(language, way.path));
                }));
    PageParts parts;
    parts.script = "search.js";
    parts.title = title;
    parts.content = render_template(language, "error", fields);
    parts.here = title;
    parts.here_is_plan_text = false;
    parts.is_found = false;
    return render_layout(frame, parts);
}

std::string render_problem_json(const Problem &problem, const std::string &instance)
{
    const boost::json::object json{
        {"type", "urn:taikei:problem:" + problem.kind},
        {"title", message(Language::English, message_id(problem, "title"))},
        {"status", problem.status},
        {"detail", problem.detail},
        {"instance", instance},
    };
    return boost::json::serialize(json) + "\n";
}

} // namespace taikei::render
