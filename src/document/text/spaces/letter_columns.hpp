#pragma once

#include "document/source_line.hpp"

#include <deque>
#include <string>
#include <vector>

namespace taikei::document {

/// Some programs that take text from PDF keep its layout by counting letters, an ideograph for one as any other: what
/// stands below one another on the page begins after as many letters, and not at one display column.
class LetterColumns {
public:
    /// The lines with their texts set apart so that a column begins at one display column, where that is how the
    /// document was laid out; else the lines as they are. Views into what was given, or into what this object keeps.
    std::vector<SourceLine> widen(std::vector<SourceLine> lines);
    /// Whether the lines given were laid out so.
    bool counts_letters() const noexcept { return m_counts_letters; }

private:
    std::deque<std::string> m_widened;
    bool m_counts_letters = false;
};

} // namespace taikei::document
