#include "render/search_page.hpp"

#include "render/layout.hpp"
#include "render/links.hpp"
#include "render/markup.hpp"
#include "render/messages.hpp"

#include <algorithm>

namespace taikei::render {

namespace {

/// Page numbers shown on each side of the current one.
constexpr int pages_aside = 2;

const std::string &kind_in_words(Language language, store::SearchHit::Kind kind)
{
    switch (kind) {
    case store::SearchHit::Kind::Node: return message(language, "hit_node");
    case store::SearchHit::Kind::Indicator: return message(language, "hit_indicator");
    case store::SearchHit::Kind::Glossary: return message(language, "hit_glossary");
    }
    return message(language, "hit_node");
}

/// Title and passage; a passage that is the title itself marks the words there and is not shown twice.
void put_words(Fields &fields, Language language, const store::SearchHit &hit)
{
    const std::string passage = highlight(hit.snippet);
    const std::string title = escape_markup(hit.title.empty() ? message(language, "untitled") : hit.title);
    const bool is_title = without_highlight(hit.snippet) == hit.title;
    fields.text("title", is_title ? passage : title).text("passage", is_title ? std::string() : passage);
}

std::vector<Fields> hit_fields(Language language, const SearchPage &search, const HitPath &path_of)
{
    std::vector<Fields> hits;
    for (const store::SearchHit &hit : search.result.hits) {
        Fields fields;
        fields.text("href", localized(language, path_of(hit)))
            .text("kind", kind_in_words(language, hit.kind))
            .text("municipality", hit.municipality)
            .text("plan", hit.plan_title);
        put_words(fields, language, hit);
        hits.push_back(std::move(fields));
    }
    return hits;
}

std::vector<Fields> page_links(Language language, const SearchPage &search, int last)
{
    std::vector<Fields> pages;
    const int from = std::max(1, search.page - pages_aside);
    const int to = std::min(last, search.page + pages_aside);
    for (int page = from; page <= to; ++page) {
        pages.push_back(Fields()
                            .text("number", std::to_string(page))
                            .text("href", localized(language, search_path(search.query, page)))
                            .flag("current", page == search.page));
    }
    return pages;
}

void put_paging(Fields &fields, Language language, const SearchPage &search)
{
    const int last = std::max(1, (search.result.total + search.page_size - 1) / search.page_size);
    const auto link = [&](int page) { return localized(language, search_path(search.query, page)); };
    fields.flag("has_paging", last > 1)
        .text("previous", search.page > 1 ? link(std::min(search.page - 1, last)) : "")
        .text("next", search.page < last ? link(search.page + 1) : "")
        .list("pages", page_links(language, search, last));
}

/// "41〜60件目": empty where nothing is shown.
std::string shown_range(Language language, const SearchPage &search)
{
    if (search.result.hits.empty())
        return {};
    const int first = (search.page - 1) * search.page_size + 1;
    const int last = first + static_cast<int>(search.result.hits.size()) - 1;
    return say(language, "search_range", {{"first", grouped(first)}, {"last", grouped(last)}});
}

} // namespace

std::string render_search_page(const Frame &frame, const SearchPage &search, const HitPath &path_of)
{
    const Language language = frame.language;
    const bool asked = !search.query.empty();
    Fields fields;
    fields.text("query", search.query)
        .text("search", localized(language, "/search"))
        .text("home", localized(language, "/"))
        .flag("asked", asked)
        .flag("nothing", asked && search.result.hits.empty())
        .text("total", asked ? say_count(language, "search_total", search.result.total) : "")
        .text("range", shown_range(language, search))
        .list("near",
              fields_of(search.near,
                        [language](const std::string &title) {
                            return Fields().text("words", title).text("href", localized(language, search_path(title)));
                        }))
        .list("hits", hit_fields(language, search, path_of));
    put_paging(fields, language, search);
    PageParts parts;
    parts.title =
        asked ? say(language, "search_title_of", {{"query", search.query}}) : message(language, "search_title");
    parts.content = render_template(language, "search", fields);
    parts.here = message(language, "search_title");
    parts.here_is_plan_text = false;
    parts.query = search.query;
    parts.script = "search.js";
    parts.is_found = false;
    return render_layout(frame, parts);
}

} // namespace taikei::render
