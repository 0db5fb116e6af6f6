#pragma once

#include "document/layout/page_content.hpp"

#include <vector>

namespace taikei::document::layout {

/// A small number raised behind a word (産後ケア事業¹) points to a note, and so does the same number before the note at
/// the foot of the page. Lines have no raised letters: both get the mark that numbers of notes have elsewhere, ※1.
void mark_note_numbers(std::vector<Word> &words);

} // namespace taikei::document::layout
