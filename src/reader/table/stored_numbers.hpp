#pragma once

#include "document/document.hpp"

#include <optional>

namespace taikei::reader {

/// The document with the number that is stored where a cell of a spreadsheet shows none that a person could read: #####
/// where the column is too narrow, 1.2E+05 where few of the digits are left. What is shown stays everywhere else, for
/// it is what was printed and decided on. None where nothing changes.
std::optional<document::Document> with_stored_numbers(const document::Document &document);

} // namespace taikei::reader
