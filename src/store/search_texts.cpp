#include "store/search_index.hpp"

#include <utility>

namespace taikei::store {

namespace {

/// Collects lines; each is a passage of its own.
class Body {
public:
    void add(std::string_view text)
    {
        if (text.empty())
            return;
        if (!m_text.empty())
            m_text += '\n';
        m_text += text;
    }
    void add(const std::optional<std::string> &text)
    {
        if (text)
            add(std::string_view(*text));
    }
    void add(const std::vector<std::string> &texts)
    {
        for (const std::string &text : texts)
            add(std::string_view(text));
    }
    std::string take() { return std::move(m_text); }

private:
    std::string m_text;
};

std::string body_of(const model::Node &node)
{
    Body body;
    for (const model::Section &section : node.sections) {
        body.add(std::string_view(section.label));
        body.add(std::string_view(section.text));
    }
    for (const model::Measure &measure : node.measures) {
        body.add(std::string_view(measure.title));
        body.add(std::string_view(measure.text));
        body.add(measure.departments);
        body.add(measure.tags);
    }
    for (const model::Role &role : node.roles) {
        body.add(std::string_view(role.actor));
        body.add(std::string_view(role.text));
    }
    for (const model::RelatedPlan &related : node.related_plans)
        body.add(std::string_view(related.title));
    for (const model::Rating &rating : node.ratings)
        body.add(std::string_view(rating.text));
    body.add(node.departments);
    body.add(node.tags);
    return body.take();
}

std::string body_of(const model::Indicator &indicator)
{
    Body body;
    body.add(indicator.definition);
    body.add(indicator.note);
    body.add(indicator.departments);
    return body.take();
}

} // namespace

std::vector<SearchText> search_texts(const model::Plan &plan)
{
    std::vector<SearchText> texts;
    texts.reserve(plan.nodes.size() + plan.indicators.size() + plan.glossary.size());
    for (const model::Node &node : plan.nodes)
        texts.push_back({SearchHit::Kind::Node, node.id, node.title, body_of(node)});
    for (const model::Indicator &indicator : plan.indicators) {
        std::string title = indicator.name;
        if (indicator.part)
            title += " " + *indicator.part;
        texts.push_back({SearchHit::Kind::Indicator, indicator.id, std::move(title), body_of(indicator)});
    }
    for (const model::GlossaryEntry &entry : plan.glossary)
        texts.push_back({SearchHit::Kind::Glossary, entry.term, entry.term, entry.text});
    return texts;
}

} // namespace taikei::store
