#pragma once

#include "document/document.hpp"
#include "document/office/word_parts.hpp"

#include <string>
#include <vector>

namespace taikei::document::office {

/// A footnote or endnote, where the text refers to it.
struct NoteReference {
    bool is_endnote = false;
    int id = 0;
    std::string mark; ///< as printed in the text: ※1, or the author's own *
};

/// What a paragraph says, with its fields resolved and its tracked changes accepted.
struct ParagraphText {
    std::vector<Run> runs; ///< line breaks are '\n'
    std::vector<NoteReference> notes;
    std::vector<pugi::xml_node> boxes; ///< contents of text boxes that are anchored here
    std::vector<std::string> pictures; ///< the words that stand for each picture anchored here; empty where none do
    int page_breaks = 0; ///< before or within the text
    bool ends_page = false; ///< a page break stands behind the text

    std::string text() const;
    bool is_empty() const; ///< no text but white space
};

/// Marks of notes that the program numbers are counted over the whole document.
struct NoteCounter {
    int footnotes = 0;
    int endnotes = 0;
};

/// Reads a p element. `base` is the format of its style.
ParagraphText read_paragraph(const pugi::xml_node &paragraph, const WordFormat &base, const WordParts &parts,
                             NoteCounter &notes);

} // namespace taikei::document::office
