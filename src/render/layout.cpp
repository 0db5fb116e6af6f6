#include "render/layout.hpp"

#include "render/assets.hpp"
#include "render/links.hpp"
#include "render/messages.hpp"
#include "render/wording.hpp"

namespace taikei::render {

namespace {

Fields crumb_fields(Language language, const Crumb &crumb)
{
    return Fields()
        .text("words", crumb.words)
        .text("href", localized(language, crumb.path))
        .flag("is_plan_text", crumb.is_plan_text);
}

/// Where the same page is found in the other language.
Fields other_language(const Frame &frame)
{
    const Language other = frame.language == Language::Japanese ? Language::English : Language::Japanese;
    return Fields().text("tag", tag_of(other)).text("href", localized(other, frame.path));
}

} // namespace

std::string absolute(const Frame &frame, std::string_view path)
{
    return frame.site + localized(frame.language, path);
}

std::string site_name(const Frame &frame)
{
    if (frame.municipality.empty())
        return message(frame.language, "site_name");
    return say(frame.language, "site_name_of", {{"municipality", frame.municipality}});
}

std::string image_source(const Frame &frame, const PlanView &view)
{
    const std::string &municipality = view.plan().municipality.name;
    return say(frame.language, "image_source",
               {{"plan", (municipality.empty() ? "" : municipality + " ") + view.plan().title},
                {"site", site_name(frame)},
                {"date", date_in_words(frame.language, view.edition().made_at)}});
}

std::vector<Crumb> crumbs_to(const PlanView &view, const model::Node *node)
{
    std::vector<Crumb> crumbs{{view.summary().title, view.path()}};
    if (node == nullptr)
        return crumbs;
    for (const model::Node *ancestor : view.ancestors_of(*node))
        crumbs.push_back({code_and_title(*ancestor), node_path(view, ancestor->id)});
    crumbs.push_back({code_and_title(*node), node_path(view, node->id)});
    return crumbs;
}

PageParts parts_below_plan(Language language, const PlanView &view, std::string_view name_id,
                           std::string_view description_id)
{
    PageParts parts;
    parts.here = message(language, name_id);
    parts.here_is_plan_text = false;
    parts.title = parts.here + " - " + view.plan().title;
    parts.description = say(language, description_id, {{"plan", view.plan().title}});
    parts.crumbs = crumbs_to(view, nullptr);
    return parts;
}

std::string render_layout(const Frame &frame, const PageParts &parts)
{
    const std::string name = site_name(frame);
    const bool is_found = parts.is_found && frame.newest.empty();
    Fields fields;
    fields.text("title", parts.title.empty() ? name : parts.title + " | " + name)
        .text("site_name", name)
        .text("home", localized(frame.language, "/"))
        .text("description", parts.description.empty() ? message(frame.language, "front_lead") : parts.description)
        .text("canonical", is_found ? absolute(frame, frame.path) : std::string())
        .text("feed", localized(frame.language, "/feed.xml"))
        .text("search", localized(frame.language, "/search"))
        .text("departments", localized(frame.language, "/departments"))
        .text("goals", localized(frame.language, "/goals"))
        .text("accessibility", localized(frame.language, "/accessibility"))
        .text("data", localized(frame.language, "/data"))
        .text("query", parts.query)
        .text("style", asset_path("site.css"))
        .text("icon", asset_path("icon.svg"))
        .text("script", parts.script.empty() ? std::string() : asset_path(parts.script))
        .text("here", parts.here)
        .flag("here_is_plan_text", parts.here_is_plan_text)
        .flag("is_japanese", frame.language == Language::Japanese)
        .flag("is_found", is_found && !frame.is_draft)
        .flag("is_draft", frame.is_draft)
        .text("newest", frame.newest.empty() ? "" : localized(frame.language, frame.newest))
        .flag("has_breadcrumb", !parts.here.empty())
        .object("other", other_language(frame))
        .text("japanese_href", frame.site + localized(Language::Japanese, frame.path))
        .text("english_href", frame.site + localized(Language::English, frame.path))
        .text("version", TAIKEI_VERSION)
        .list("crumbs",
              fields_of(parts.crumbs, [&](const Crumb &crumb) { return crumb_fields(frame.language, crumb); }))
        // Text from plans is escaped, so only our own badge looks like this.
        .flag("has_doubts", parts.content.contains("class=\"doubt\""))
        .text("content", parts.content);
    return render_template(frame.language, "layout", fields);
}

} // namespace taikei::render
