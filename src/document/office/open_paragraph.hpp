#pragma once

#include <pugixml.hpp>

#include <string>
#include <vector>

namespace taikei::document::office {

/// What a paragraph of an OpenDocument file says: blanks and tabs resolved, comments and readings (ruby) left out.
struct OpenParagraph {
    std::string text; ///< line breaks are '\n'
    std::vector<pugi::xml_node> notes; ///< footnotes and endnotes that it refers to; their marks are in the text
    std::vector<pugi::xml_node> boxes; ///< text boxes that are anchored in it
    std::vector<std::string> pictures; ///< the words that stand for each picture in it; empty where none do
};

OpenParagraph read_open_paragraph(const pugi::xml_node &paragraph);

/// The paragraphs of a cell or a note, lists in it included, one a line.
std::string read_open_paragraphs(const pugi::xml_node &container);

/// The words that stand for each picture in a cell or on a sheet (shapes), empty where none do. Tables in it are left
/// out.
std::vector<std::string> find_open_pictures(const pugi::xml_node &container);

} // namespace taikei::document::office
