#pragma once

#include "base/result.hpp"
#include "document/assembly.hpp"
#include "document/read_document.hpp"

#include <string_view>

namespace taikei::document::pdf {

/// Reads a PDF page by page into lines and tables in reading order, each with its page and box.
///
/// Fails for a file that is damaged beyond repair, locked with a password, has no pages, none of those asked for, or no
/// text on any of them (scans that shall not or cannot be recognised). Findings: file-damaged, page-without-text,
/// page-not-read, unreadable-font, lines-not-read, text-off-page, page-recognised, recognition-missing.
base::Result<void> read_pdf(std::string_view bytes, const ReadOptions &options, Assembly &assembly);

} // namespace taikei::document::pdf
