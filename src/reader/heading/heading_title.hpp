#pragma once

#include <string>
#include <string_view>

namespace taikei::reader {
/// A title without the colon in front and without 「…」 that encloses the whole of it.
std::string bare_title(std::string_view text);

/// 地域医療体制の充実地域医療体制の充実 → 地域医療体制の充実: a shadowed title is extracted twice. `title` is
/// squeezed: between the two stands one space or nothing.
std::string undouble(std::string_view title);

} // namespace taikei::reader
