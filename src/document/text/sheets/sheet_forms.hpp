#pragma once

#include "document/source_line.hpp"
#include "document/text/sheets/sheet_parts.hpp"
#include "document/text/sheets/sheet_texts.hpp"

#include <deque>
#include <span>
#include <string>
#include <unordered_set>
#include <vector>

namespace taikei::document::sheets {

/// The sheets of forms in a text, taken out of it.
class SheetForms {
public:
    /// Takes the sheets' lines out of `lines`, whose columns are held by counting letters. Gives the parts of all
    /// sheets in their order: views into what was given, or into what this object keeps.
    std::vector<SheetPart> take_out(std::vector<SourceLine> &lines);

private:
    std::vector<SheetLine> read_sheet(std::span<const SourceLine> lines, const std::unordered_set<std::string> &texts);
    static bool has_labels(const std::vector<std::vector<SheetLine>> &sheets);
    void drop_side_letters(std::vector<SourceLine> &lines);

    std::deque<std::string> m_texts; ///< of lines that lost a letter at their side
};

} // namespace taikei::document::sheets
