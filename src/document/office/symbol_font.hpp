#pragma once

#include <string>
#include <string_view>

namespace taikei::document::office {

/// The character that a symbol font (Wingdings, Symbol) draws at a code: 0xF06C is ●. Empty for signs without a
/// meaning in text.
std::string_view find_symbol(int code);

/// Text in which the private codes of symbol fonts are replaced by the characters they look like; those without one are
/// left out.
std::string without_symbol_font(std::string_view text);

} // namespace taikei::document::office
