#pragma once

#include "document/text/letters/piece.hpp"

#include <cstddef>
#include <vector>

namespace taikei::document::letters {

/// Takes the lines off a table's end that are no rows of it, but a title, a list or a note. The columns of the lines'
/// pieces are known; `head` is the line of heads, `columns` their number. `was_cut`: a line behind the last one did not
/// keep to the columns.
void cut_end(std::vector<Line> &lines, std::size_t head, const std::vector<Extent> &columns, bool was_cut);

} // namespace taikei::document::letters
