#pragma once

#include "document/document.hpp"

#include <optional>

namespace taikei::reader {

/// The document with the tables of its forms put together again, where text extraction printed them in pieces, most
/// cells on lines of their own: indicators whose targets and results take turns, costs below their years, projects and
/// what is said of them, labels above all of their values. None where it has no such pieces.
std::optional<document::Document> with_whole_sheets(const document::Document &document);

} // namespace taikei::reader
