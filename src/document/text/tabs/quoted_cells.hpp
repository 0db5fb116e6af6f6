#pragma once

#include "document/source_line.hpp"

#include <deque>
#include <string>
#include <vector>

namespace taikei::document {

/// Rows of a worksheet pasted among other text: a cell with line breaks is quoted, as the clipboard has it.
///
///     1<TAB>窓口の改善<TAB>"総合窓口を設ける。
///     【市民課】"<TAB>分<TAB>25.0
///
/// Joins the lines of such a row into one, whose cells keep their line breaks without the quotes. A quote that is not
/// closed before a tab or a line's end within some lines is a character like any other.
class QuotedCells {
public:
    /// The lines view into this object where they were joined.
    std::vector<SourceLine> join(std::vector<SourceLine> lines);

private:
    std::deque<std::string> m_joined;
};

} // namespace taikei::document
