#pragma once

#include "document/assembly.hpp"

#include <string_view>

namespace taikei::document::office {

/// True for bytes that begin as a ZIP archive does: all office files of today are one.
bool looks_like_archive(std::string_view bytes);

/// True for the container that Word and Excel put a file into when it is protected by a password.
bool is_protected_office_file(std::string_view bytes);

/// Reads a Word document, an Excel workbook or an OpenDocument text or spreadsheet, whatever the file is called. Fails
/// for other archives, saying what they are and what to do, and for damaged, protected and too large ones.
base::Result<void> read_office_file(std::string_view bytes, Assembly &assembly);

} // namespace taikei::document::office
