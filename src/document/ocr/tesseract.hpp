#pragma once

#include "base/result.hpp"
#include "base/shared_library.hpp"

#include <tesseract/capi.h>

#include <string>

namespace taikei::document::ocr {

/// Those of Tesseract's functions that we call, in a library that is loaded at run time.
struct Tesseract {
    base::SharedLibrary library;
    decltype(&TessBaseAPICreate) create = nullptr;
    decltype(&TessBaseAPIDelete) destroy = nullptr;
    decltype(&TessBaseAPIInit5) init_from_memory = nullptr;
    decltype(&TessBaseAPISetVariable) set_variable = nullptr;
    decltype(&TessBaseAPISetPageSegMode) set_page_mode = nullptr;
    decltype(&TessBaseAPISetImage) set_image = nullptr;
    decltype(&TessBaseAPISetSourceResolution) set_resolution = nullptr;
    decltype(&TessBaseAPIRecognize) recognise = nullptr;
    decltype(&TessBaseAPIGetIterator) results = nullptr;
    decltype(&TessResultIteratorDelete) delete_results = nullptr;
    decltype(&TessResultIteratorGetPageIteratorConst) places = nullptr;
    decltype(&TessResultIteratorNext) next = nullptr;
    decltype(&TessPageIteratorBoundingBox) box = nullptr;
    decltype(&TessPageIteratorIsAtBeginningOf) begins = nullptr;
    decltype(&TessResultIteratorGetUTF8Text) text = nullptr;
    decltype(&TessResultIteratorConfidence) confidence = nullptr;
    decltype(&TessDeleteText) delete_text = nullptr;

    /// Fails where the library is not installed, or is one that lacks a function.
    static base::Result<Tesseract> load(const std::string &library_name = "libtesseract.so.5");
};

} // namespace taikei::document::ocr
