#include "render/glossary_page.hpp"

#include "render/layout.hpp"
#include "render/links.hpp"
#include "render/messages.hpp"
#include "render/node_terms.hpp"
#include "render/plan_page.hpp"
#include "render/wording.hpp"

namespace taikei::render {

namespace {

/// So many parts are named below a term; the search finds them all.
constexpr std::size_t most_uses = 5;

std::vector<Fields> use_fields(Language language, const PlanView &view, const std::string &term, bool &is_cut)
{
    std::vector<Fields> uses;
    is_cut = false;
    for (const model::Node &node : view.plan().nodes) {
        if (term.empty() || !mentions(node, term))
            continue;
        if (uses.size() == most_uses) {
            is_cut = true;
            break;
        }
        uses.push_back(
            Fields().text("words", code_and_title(node)).text("href", localized(language, node_path(view, node.id))));
    }
    return uses;
}

Fields term_fields(Language language, const PlanView &view, const model::GlossaryEntry &entry, std::size_t place)
{
    bool is_cut = false;
    const auto uses = use_fields(language, view, entry.term, is_cut);
    return Fields()
        .text("anchor", term_anchor(place))
        .text("term", entry.term)
        .lines("text", entry.text)
        .list("uses", uses)
        .text("search_href", is_cut ? localized(language, search_path(entry.term)) : std::string())
        .flag("doubtful", is_doubtful(entry.source));
}

} // namespace

std::string render_glossary_page(const Frame &frame, const PlanView &view)
{
    const Language language = frame.language;
    std::vector<Fields> terms;
    for (const model::GlossaryEntry &entry : view.plan().glossary)
        terms.push_back(term_fields(language, view, entry, terms.size()));
    Fields fields;
    fields.text("plan", view.plan().title).list("terms", terms);
    PageParts parts = parts_below_plan(language, view, "glossary_title", "glossary_description");
    parts.content = render_template(language, "glossary", fields);
    return render_layout(frame, parts);
}

} // namespace taikei::render
