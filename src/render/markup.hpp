#pragma once

#include <string>
#include <string_view>

namespace taikei::render {

/// Text for HTML and SVG, also inside quoted attributes. Templates escape by themselves; this is for drawings.
std::string escape_markup(std::string_view text);

/// Escapes the text and puts <mark> around what the store's search marked with U+E000 and U+E001. Marks that have lost
/// their other half are left out.
std::string highlight(std::string_view passage);

/// The passage without those marks, not escaped.
std::string without_highlight(std::string_view passage);

} // namespace taikei::render
