#pragma once

#include "document/document.hpp"

#include <optional>

namespace taikei::reader {

/// The document without the words that stand for pictures, but for those that say what is printed nowhere else: icons
/// of the SDGs. None where it has no such words.
std::optional<document::Document> without_pictures(const document::Document &document);

} // namespace taikei::reader
