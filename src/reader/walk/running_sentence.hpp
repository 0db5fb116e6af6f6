#pragma once

#include "reader/classify/element.hpp"

#include <algorithm>
#include <vector>

namespace taikei::reader {

/// The line at `first` begins a sentence of its own, which the page may have wrapped over some lines.
inline bool runs_to_sentence(const std::vector<Element> &elements, std::size_t first)
{
    constexpr std::size_t most_lines = 8;
    const std::size_t end = std::min(elements.size(), first + most_lines);
    for (std::size_t i = first; i < end && elements[i].kind == Element::Kind::Text; ++i) {
        if (i > first && elements[i].blank_above > 0)
            return false;
        if (elements[i].text.ends_with("。"))
            return true;
    }
    return false;
}

} // namespace taikei::reader
