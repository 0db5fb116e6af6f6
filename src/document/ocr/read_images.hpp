#pragma once

#include "base/result.hpp"
#include "document/assembly.hpp"
#include "document/ocr/scan_reader.hpp"
#include "document/read_document.hpp"

#include <string_view>

namespace taikei::document::ocr {

/// Reads an image of a page (PNG, JPEG, GIF), or of several (TIFF), into lines and tables in reading order, each with
/// its page and box. Fails for an image that is damaged or too large, and where nothing is recognised. Findings:
/// page-recognised, page-without-text.
base::Result<void> read_images(std::string_view bytes, const ReadOptions &options, const ScanReader &scans,
                               Assembly &assembly);

} // namespace taikei::document::ocr
