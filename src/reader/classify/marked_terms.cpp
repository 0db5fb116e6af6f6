#include "reader/classify/second_look.hpp"
#include "reader/classify/take_off.hpp"

#include <re2/re2.h>

#include <string>
#include <utility>
#include <vector>

namespace taikei::reader {
namespace {

/// ※1 フレイル, or any word below 用語の説明.
bool is_term(const Element &element, bool in_glossary)
{
    const bool may_be = element.kind == Element::Kind::Note || (in_glossary && element.kind == Element::Kind::Text);
    return may_be && element.line != nullptr && element.line->kind == document::Line::Kind::Term;
}

bool is_definition(const Element &element)
{
    return element.kind == Element::Kind::Text && element.line != nullptr && element.indent > 0
        && element.line->kind == document::Line::Kind::Paragraph;
}

} // namespace

void join_terms_with_definitions(std::vector<Element> &elements)
{
    static const RE2 mark(R"((?:[*＊※]+ ?[0-9０-９]{0,2}|注 ?[0-9０-９]{0,2} ?[)）]?)?[ 　]*([^：:。]+))");
    std::vector<bool> joined(elements.size(), false);
    bool in_glossary = false;
    for (std::size_t i = 0; i + 1 < elements.size(); ++i) {
        Element &term = elements[i];
        std::string word;
        if (term.kind == Element::Kind::Label || term.kind == Element::Kind::Heading)
            in_glossary = term.label_kind == LabelKind::Glossary;
        if (!is_term(term, in_glossary) || !is_definition(elements[i + 1]) || !RE2::FullMatch(term.text, mark, &word))
            continue;
        term.kind = Element::Kind::Term;
        term.label = std::move(word);
        term.text = elements[i + 1].text;
        term.place.last_line = elements[i + 1].place.last_line;
        joined[++i] = true;
    }
    take_off(elements, joined);
}

} // namespace taikei::reader
