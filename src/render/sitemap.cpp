#include "render/sitemap.hpp"

#include "render/goal_pages.hpp"
#include "render/links.hpp"
#include "render/markup.hpp"
#include "render/plan_filter.hpp"
#include "render/wording.hpp"

#include <fmt/format.h>

#include <set>

namespace taikei::render {

namespace {

constexpr std::string_view head = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
constexpr std::size_t most_addresses = 50'000;

/// Each page stands twice, and each names the other as the same in another language.
class MapWriter {
public:
    explicit MapWriter(const Frame &frame)
        : m_frame(frame)
    {
    }

    void add(const std::string &path, const std::string &changed = {})
    {
        for (const Language language : {Language::Japanese, Language::English}) {
            if (m_count == most_addresses)
                return;
            ++m_count;
            m_urls += "<url><loc>" + address(language, path) + "</loc>"
                + (changed.empty() ? "" : "<lastmod>" + changed + "</lastmod>") + alternate(Language::Japanese, path)
                + alternate(Language::English, path) + "</url>\n";
        }
    }

    std::string finish() const
    {
        return std::string(head)
            + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" "
              "xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
            + m_urls + "</urlset>\n";
    }

private:
    std::string address(Language language, const std::string &path) const
    {
        return escape_markup(m_frame.site + localized(language, path));
    }
    std::string alternate(Language language, const std::string &path) const
    {
        return fmt::format("<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{}\"/>", tag_of(language),
                           address(language, path));
    }

    const Frame &m_frame;
    std::string m_urls;
    std::size_t m_count = 0;
};

} // namespace

std::string render_sitemap_index(const Frame &frame, PlanViews views)
{
    const auto entry = [&](const std::string &name, const std::string &changed) {
        return "<sitemap><loc>" + escape_markup(frame.site + "/sitemaps/" + name) + "</loc>"
            + (changed.empty() ? "" : "<lastmod>" + changed + "</lastmod>") + "</sitemap>\n";
    };
    std::string index = std::string(head) + "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
    index += entry("site", "");
    for (const auto &view : views)
        index += entry(std::to_string(view->id()), time_for_machines(view->edition().made_at));
    return index + "</sitemapindex>\n";
}

std::string render_site_map(const Frame &frame, PlanViews views)
{
    MapWriter map(frame);
    for (const char *path : {"/", "/departments", "/goals", "/data", "/api", "/accessibility"})
        map.add(path);
    for (int goal = 1; goal <= sdg_goal_count; ++goal)
        map.add(goal_path(goal));
    std::set<std::string> departments;
    for (const auto &view : views) {
        for (const auto &[name, count] : facets_of(*view, std::nullopt).departments)
            departments.insert(name);
    }
    for (const std::string &name : departments)
        map.add(department_path(name));
    return map.finish();
}

std::string render_plan_map(const Frame &frame, const PlanView &view)
{
    MapWriter map(frame);
    const std::string changed = time_for_machines(view.edition().made_at);
    map.add(plan_path(view.id()), changed);
    for (const auto &path : {list_path(view), guide_path(view), glossary_path(view), changes_path(view.id())})
        map.add(path, changed);
    if (view.published())
        map.add(plan_path(view.id()) + "/publications", changed);
    for (const auto &[tag, count] : facets_of(view, std::nullopt).tags)
        map.add(tag_path(view, tag), changed);
    for (const model::Node &node : view.plan().nodes)
        map.add(node_path(view, node.id), changed);
    for (const model::Indicator &indicator : view.plan().indicators)
        map.add(indicator_path(view, indicator.id), changed);
    return map.finish();
}

std::string render_robots(const Frame &frame)
{
    return "User-agent: *\nDisallow: /search\nDisallow: /en/search\nSitemap: " + frame.site + "/sitemap.xml\n";
}

} // namespace taikei::render
