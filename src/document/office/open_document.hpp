#pragma once

#include "document/assembly.hpp"
#include "document/office/archive.hpp"

namespace taikei::document::office {

/// Reads an OpenDocument spreadsheet (.ods) or text (.odt). Fails for other kinds and for files protected by a
/// password.
base::Result<void> read_open_document(Archive &archive, Assembly &assembly);

} // namespace taikei::document::office
