#pragma once

#include "reader/reading.hpp"
#include "reader/tree/signature_use.hpp"
#include "reader/walk/announced_levels.hpp"
#include "reader/walk/form_of_node.hpp"
#include "reader/walk/glossary_terms.hpp"
#include "reader/walk/measure_lines.hpp"
#include "reader/walk/numbered_parts.hpp"
#include "reader/walk/prose_trail.hpp"
#include "reader/walk/tables_read.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace taikei::reader {

/// The way through the document: where the walk stands, and what its parts remember of the elements before.
struct Way {
    Way(Reading &about, const std::vector<Element> &all)
        : reading(about)
        , draft(about.draft)
        , elements(all)
        , uses(observe(all))
        , announced(all)
        , has_forms_of_nodes(std::ranges::any_of(all, is_form_of_node))
        , prose(about.draft)
        , terms(about.draft)
        , tables(about)
        , measures(about, prose)
    {
    }

    Reading &reading;
    Draft &draft; ///< of the reading
    const std::vector<Element> &elements;
    std::map<std::string, SignatureUse> uses;
    AnnouncedLevels announced;
    const bool has_forms_of_nodes; ///< 基本目標 | 1 確かな学力 in some table
    NumberedParts parts;
    std::size_t at = 0; ///< the element that is read

    ProseTrail prose;
    GlossaryTerms terms;
    TablesRead tables;
    MeasureLines measures;

    /// The element below; none at the end.
    const Element *next() const { return at + 1 < elements.size() ? &elements[at + 1] : nullptr; }
    /// True for the element that is read; false for one that was made of it.
    bool is_here(const Element &element) const { return &element == &elements[at]; }
};

} // namespace taikei::reader
