#include "render/feed.hpp"

#include "render/layout.hpp"
#include "render/links.hpp"
#include "render/markup.hpp"
#include "render/messages.hpp"
#include "render/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <ranges>
#include <vector>

namespace taikei::render {

namespace {

constexpr std::size_t most_entries = 100;

std::vector<const PlanView *> newest_first(PlanViews views)
{
    std::vector<const PlanView *> newest;
    newest.reserve(views.size());
    for (const auto &view : views)
        newest.push_back(view.get());
    std::ranges::stable_sort(newest, std::greater(), [](const PlanView *view) { return view->edition().made_at; });
    return newest;
}

/// A plan's entry is a new one with each edition: readers that have seen the old one are told.
std::string entry_of(const Frame &frame, const PlanView &view)
{
    const Edition edition = view.edition();
    const std::string address = absolute(frame, plan_path(view.id()));
    const std::string summary = edition.number > 1
        ? say(frame.language, "update_revised", {{"number", std::to_string(edition.number)}})
        : message(frame.language, "update_new");
    return fmt::format("<entry><id>{0}#edition-{1}</id><title xml:lang=\"ja\">{2}</title><link href=\"{0}\"/>"
                       "<updated>{3}</updated><summary>{4}</summary></entry>\n",
                       escape_markup(address), edition.number, escape_markup(view.plan().title),
                       time_for_machines(edition.made_at), escape_markup(view.plan().title + " " + summary));
}

} // namespace

std::string render_feed(const Frame &frame, PlanViews views)
{
    const auto newest = newest_first(views);
    const std::string updated =
        newest.empty() ? "1970-01-01T00:00:00Z" : time_for_machines(newest.front()->edition().made_at);
    const std::string self = escape_markup(absolute(frame, "/feed.xml"));
    std::string feed = fmt::format(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n"
        "<id>{}</id><title>{}</title><updated>{}</updated><link rel=\"self\" href=\"{}\"/><link href=\"{}\"/>"
        "<author><name>{}</name></author><generator>Taikei</generator>\n",
        tag_of(frame.language), self, escape_markup(site_name(frame) + " " + message(frame.language, "feed_title")),
        updated, self, escape_markup(absolute(frame, "/")), escape_markup(site_name(frame)));
    for (const PlanView *view : newest | std::views::take(most_entries))
        feed += entry_of(frame, *view);
    return feed + "</feed>\n";
}

} // namespace taikei::render
