#include "render/node_terms.hpp"

#include <algorithm>

namespace taikei::render {

bool mentions(const model::Node &node, std::string_view term)
{
    const auto contains = [term](const std::string &text) { return text.contains(term); };
    return contains(node.title) || std::ranges::any_of(node.sections, contains, &model::Section::text)
        || std::ranges::any_of(
               node.measures,
               [&](const model::Measure &measure) { return contains(measure.title) || contains(measure.text); })
        || std::ranges::any_of(node.roles, contains, &model::Role::text);
}

std::vector<const model::GlossaryEntry *> terms_of(const PlanView &view, const model::Node &node)
{
    std::vector<const model::GlossaryEntry *> terms;
    for (const model::GlossaryEntry &entry : view.plan().glossary) {
        if (!entry.term.empty() && mentions(node, entry.term))
            terms.push_back(&entry);
    }
    return terms;
}

} // namespace taikei::render
