#pragma once

#include "reader/walk/way.hpp"

#include <string>

namespace taikei::reader {

/// Moves about the tree that no numbered heading makes.

/// A list of nodes has ended: what follows belongs to the node above the list.
void leave_list(Way &way);

/// Enters the node whose title alone is printed again; false where there is none.
bool enter_by_title(Way &way, const std::string &text, const Element &element);

/// Enters the node whose title comes again above the table of its goals, wherever it stands; false for other lines.
bool enter_again(Way &way, const Element &element);

} // namespace taikei::reader
