#pragma once

#include "document/ocr/scan_reader.hpp"
#include "document/read_document.hpp"
#include "sandbox/limits.hpp"
#include "sandbox/worker.hpp"

#include <optional>

namespace taikei::sandbox {

/// Whether characters are recognised (OCR) where a page is an image.
enum class Recognition { Off, On };

/// Recognising a page takes some seconds; each has Limits::step for itself.
Limits limits_for(Recognition recognition);

/// What a child recognises with. It is loaded before the child is confined, for it opens files.
class Scans {
public:
    void load(Recognition recognition);

    /// Reading these pages, with what is recognised where that was asked for; progress is told by the page.
    document::ReadOptions options(const document::PageSelection &pages, const Report &report) const;

private:
    std::optional<base::Result<document::ocr::ScanReader>> m_reader; ///< none where it was not asked for
};

} // namespace taikei::sandbox
