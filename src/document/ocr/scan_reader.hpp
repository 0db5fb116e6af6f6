#pragma once

#include "base/result.hpp"
#include "document/ocr/image_file.hpp"
#include "document/ocr/recogniser.hpp"

namespace taikei::document::ocr {

/// All that reading scans takes. It is loaded before a document is looked at and needs no file afterwards.
struct ScanReader {
    Recogniser recogniser;
    ImageFile images;

    /// Fails where the machine has no character recognition, naming what to install.
    static base::Result<ScanReader> load();
};

} // namespace taikei::document::ocr
