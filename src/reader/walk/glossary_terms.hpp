#pragma once

#include "reader/classify/element.hpp"
#include "reader/tree/draft.hpp"

namespace taikei::reader {

/// Words explained on the way (＊ … ：…), whose explanation may go on in the lines below.
class GlossaryTerms {
public:
    explicit GlossaryTerms(Draft &draft)
        : m_draft(draft)
    {
    }

    void add(const Element &term);
    /// True where the line goes on with the explanation above it, and was added to it.
    bool go_on(const Element &element);
    /// ゼロカーボン：… in a block of explained words, or the word alone above its explanation; passes over any other
    /// line. `next` is the element below; null at the end.
    void add_listed(const Element &element, const Element *next);
    /// ゼロカーボン | …: a table of words and their explanations, below a heading that says so. False for any other
    /// table.
    bool add_table(const document::Table &table);

private:
    bool opens_term(const Element &element, const Element *next) const;

    Draft &m_draft;
    int m_last_line = -1;
    bool m_is_closed = true;
    bool m_has_bullets = false; ///< before the words: the next one ends what this one means
};

} // namespace taikei::reader
