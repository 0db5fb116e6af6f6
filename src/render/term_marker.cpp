#include "render/term_marker.hpp"

#include "render/markup.hpp"

namespace taikei::render {

std::string popover_id(std::size_t place)
{
    return "meaning-" + std::to_string(place + 1);
}

std::size_t TermMarker::term_at(std::string_view text) const
{
    std::size_t found = m_terms.size();
    for (std::size_t i = 0; i < m_terms.size(); ++i) {
        const std::string &term = m_terms[i]->term;
        if (!m_marked[i] && text.starts_with(term)
            && (found == m_terms.size() || m_terms[found]->term.size() < term.size()))
            found = i;
    }
    return found;
}

std::string TermMarker::mark(std::string_view text)
{
    std::string html;
    std::size_t plain = 0; // where the text begins that is not written yet
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t found = term_at(text.substr(at));
        if (found == m_terms.size()) {
            ++at; // a term begins with a whole letter, so it is never found within one
            continue;
        }
        const std::string &term = m_terms[found]->term;
        m_marked[found] = true;
        html += escape_markup(text.substr(plain, at - plain))
            + "<button type=\"button\" class=\"term-button\" popovertarget=\"" + popover_id(found) + "\">"
            + escape_markup(term) + "</button>";
        at += term.size();
        plain = at;
    }
    return html + escape_markup(text.substr(plain));
}

} // namespace taikei::render
