#pragma once

#include "document/source_line.hpp"
#include "document/text/letters/piece.hpp"

#include <cstddef>
#include <vector>

namespace taikei::document::sheets {

/// A printed line of a sheet, parted at its gaps.
struct SheetLine {
    SourceLine source;
    std::vector<letters::Piece> pieces;
    std::vector<bool> is_form; ///< of each piece: printed on every sheet, and may be a label
    bool is_all_printed = false; ///< on every sheet, 値 and R5 among heads included
    bool is_turn = false; ///< the first text of the form stands on the sheet again and again: 目標, 実績

    bool begins_with_form() const { return !is_form.empty() && is_form.front(); }
};

} // namespace taikei::document::sheets
