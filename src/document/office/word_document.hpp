#pragma once

#include "document/assembly.hpp"
#include "document/office/archive.hpp"

#include <string>

namespace taikei::document::office {

/// Reads a Word document (.docx, .docm). `part` is the part with its text.
base::Result<void> read_word_document(Archive &archive, const std::string &part, Assembly &assembly);

} // namespace taikei::document::office
