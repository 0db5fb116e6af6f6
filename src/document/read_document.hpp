#pragma once

#include "base/result.hpp"
#include "document/document.hpp"

#include <cstddef>
#include <string_view>

namespace taikei::document {

/// A document that asks for more is refused with the limit and its value.
struct Limits {
    std::size_t bytes = 256u << 20;
    std::size_t line_bytes = 16u << 20;
    int table_columns = 4096;
    int nesting = 512; ///< of markup
};

/// Finds the format by content (and by the name's ending where content leaves it open) and decodes the bytes.
/// Fails, with the reason and what to do, for an empty file, bytes that are no text (image, PDF, Word, NULs), text in no
/// known encoding (the offset of the first byte that does not fit) and a document beyond the limits.
base::Result<Document> read_document(std::string_view bytes, std::string_view file_name, const Limits &limits = {});

} // namespace taikei::document
