#include "render/plan_list_page.hpp"

#include "render/filter_form.hpp"
#include "render/indicator_table.hpp"
#include "render/layout.hpp"
#include "render/links.hpp"
#include "render/messages.hpp"
#include "render/node_list.hpp"
#include "render/wording.hpp"

namespace taikei::render {

namespace {

/// A page lists so many of each; whoever seeks one narrows further.
constexpr std::size_t most_shown = 200;

/// What is chosen, in the words of the form.
std::vector<std::string> chosen_words(Language language, const PlanFilter &filter)
{
    std::vector<std::string> words;
    const auto add = [&](const char *label, const std::string &value) {
        if (!value.empty())
            words.push_back(say(language, "filter_chosen", {{"label", message(language, label)}, {"value", value}}));
    };
    add("departments", filter.department);
    add("filter_goal", filter.goal > 0 ? std::to_string(filter.goal) : "");
    add("filter_tag", filter.tag);
    add("filter_rating", filter.rating);
    add("filter_words", filter.words);
    return words;
}

template <typename Things>
Things first_of(const Things &things)
{
    return {things.begin(), things.begin() + static_cast<std::ptrdiff_t>(std::min(things.size(), most_shown))};
}

} // namespace

std::string render_plan_list_page(const Frame &frame, const PlanView &view, const PlanFilter &filter)
{
    const Language language = frame.language;
    const auto grading = grading_of(language, view);
    const PlanSelection selection = select(view, grading, filter);
    const auto indicators = first_of(selection.indicators);
    Fields fields;
    fields.text("plan", view.plan().title)
        .object("filter", filter_form(language, view, grading, filter))
        .texts("chosen", chosen_words(language, filter))
        .text("all_href", localized(language, list_path(view)))
        .text("node_count", say_count(language, "list_nodes", static_cast<long>(selection.nodes.size())))
        .text("indicator_count", say_count(language, "list_indicators", static_cast<long>(selection.indicators.size())))
        .list("nodes", node_list(language, view, first_of(selection.nodes)))
        .flag("has_indicators", !indicators.empty())
        .flag("nothing", selection.nodes.empty() && indicators.empty())
        .flag("more_nodes", selection.nodes.size() > most_shown)
        .flag("more_indicators", selection.indicators.size() > most_shown)
        .object("table", indicator_table(language, view, indicators));
    PageParts parts = parts_below_plan(language, view, "list_title", "list_description");
    parts.title = parts.here;
    for (const std::string &words : chosen_words(language, filter))
        parts.title += " " + words;
    parts.title += " - " + view.plan().title;
    parts.content = render_template(language, "plan_list", fields);
    parts.is_found = filter.is_empty();
    return render_layout(frame, parts);
}

} // namespace taikei::render
