#pragma once

#include "document/text/letters/piece.hpp"

#include <cstddef>
#include <vector>

namespace taikei::document::letters {

/// A cell as wide as its column leaves one space before the next: parts the lines below the line `head` there where
/// texts of other lines begin behind the space, and figures from what stands behind them. `heads`: how many there are;
/// a line with fewer pieces has room for more. How many lines have as many pieces then.
std::size_t part_touching(std::vector<Line> &lines, std::size_t head, std::size_t heads);

} // namespace taikei::document::letters
