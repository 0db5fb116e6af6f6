#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Pieces of HTML that extraction leaves in plain text and in table cells:
///
///     <ul style="list-style-type: none"> <li>foo</li> <li>bar</li> </ul>     <p>foo</p> <p>bar</p>     foo<br>bar
///
/// Tags are often left open, and list items may have lost theirs: <ul> ・foo ・bar
namespace taikei::document {

struct FragmentLine {
    enum class Kind { Text, Paragraph, ListItem };
    Kind kind = Kind::Text;
    int depth = 0; ///< nesting of a list item, from 1
    std::string text;
};

/// True where the text may hold markup, character references or a reading: a quick look before the work.
bool may_hold_fragments(std::string_view text);

/// Lines as the markup divides them; empty ones are left out. Unknown tags stay text. Readings are taken out, both
/// HTML's (rt, rp) and those in the manner of ^{ふるさと}.
std::vector<FragmentLine> decode_fragments(std::string_view text);

/// The same as one text, lines joined by '\n'.
std::string decode_cell(std::string_view text);

/// One character reference at the beginning of `text`: its UTF-8, and its length in `length`. Empty where there is
/// none.
std::string decode_character_reference(std::string_view text, std::size_t &length);

} // namespace taikei::document
