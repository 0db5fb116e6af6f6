#pragma once

#include "document/source_line.hpp"
#include "document/text/letters/piece.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

/// Sheets of one form in a text whose columns are held by counting letters (LetterColumns): each page holds one, with
/// the form's own texts at the same places and what was filled in between them.
namespace taikei::document::sheets {

/// Which lines are a page: from `first` to before `end`.
struct PageLines {
    std::size_t first = 0;
    std::size_t end = 0;
};

/// The pages filled in on one form, and what each of them prints.
struct SheetForm {
    std::vector<PageLines> pages;
    std::unordered_set<std::string> texts; ///< see key_of()
};

/// 値, R5, (R7): may be one of a form's heads, but is no label.
bool may_be_short_head(std::string_view text);

/// ２ 成果指標の推移, but not 320 人.
bool is_numbered_title(std::string_view text);

/// The text without its spaces: 施 策 and 施策 are one. Empty for what no form prints: figures, items and sentences.
std::string key_of(std::string_view text);

/// The forms of which the document has two sheets or more. A text is the form's own where it stands on each sheet.
std::vector<SheetForm> find_sheet_forms(const std::vector<SourceLine> &lines);

} // namespace taikei::document::sheets
