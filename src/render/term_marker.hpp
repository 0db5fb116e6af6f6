#pragma once

#include "model/plan.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace taikei::render {

/// Marks the first place on a page where each term stands: a button that shows its explanation there and then, which
/// browsers do without script (popover). The explanations are parts/popovers.mustache, and stand again in a list at the
/// page's end.
class TermMarker {
public:
    explicit TermMarker(std::vector<const model::GlossaryEntry *> terms)
        : m_terms(std::move(terms))
        , m_marked(m_terms.size())
    {
    }

    /// The text as HTML. Of terms that begin at the same letter the longest is meant.
    std::string mark(std::string_view text);

private:
    /// Place among the terms; their number where no term begins there that is not marked yet.
    std::size_t term_at(std::string_view text) const;

    std::vector<const model::GlossaryEntry *> m_terms;
    std::vector<bool> m_marked;
};

/// Id of the explanation of the page's term, counted from 0.
std::string popover_id(std::size_t place);

} // namespace taikei::render
