#pragma once

#include "reader/classify/element.hpp"

#include <optional>

namespace taikei::reader {

/// A heading with a number and a title, and without a level word.
bool is_numbered_only(const Element &element);

/// The number that a label or heading without level word was printed with; none for other elements.
std::optional<Heading> printed_number(const Element &element);

} // namespace taikei::reader
