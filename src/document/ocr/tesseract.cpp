#include "document/ocr/tesseract.hpp"

namespace taikei::document::ocr {

base::Result<Tesseract> Tesseract::load(const std::string &library_name)
{
    base::Result<base::SharedLibrary> library = base::SharedLibrary::load(library_name);
    if (!library)
        return std::unexpected(library.error());
    Tesseract tesseract{.library = *std::move(library)};
    const base::SharedLibrary &from = tesseract.library;
    const bool has_all = from.find("TessBaseAPICreate", tesseract.create)
        && from.find("TessBaseAPIDelete", tesseract.destroy)
        && from.find("TessBaseAPIInit5", tesseract.init_from_memory)
        && from.find("TessBaseAPISetVariable", tesseract.set_variable)
        && from.find("TessBaseAPISetPageSegMode", tesseract.set_page_mode)
        && from.find("TessBaseAPISetImage", tesseract.set_image)
        && from.find("TessBaseAPISetSourceResolution", tesseract.set_resolution)
        && from.find("TessBaseAPIRecognize", tesseract.recognise)
        && from.find("TessBaseAPIGetIterator", tesseract.results)
        && from.find("TessResultIteratorDelete", tesseract.delete_results)
        && from.find("TessResultIteratorGetPageIteratorConst", tesseract.places)
        && from.find("TessResultIteratorNext", tesseract.next)
        && from.find("TessPageIteratorBoundingBox", tesseract.box)
        && from.find("TessPageIteratorIsAtBeginningOf", tesseract.begins)
        && from.find("TessResultIteratorGetUTF8Text", tesseract.text)
        && from.find("TessResultIteratorConfidence", tesseract.confidence)
        && from.find("TessDeleteText", tesseract.delete_text);
    if (!has_all)
        return base::fail("the library " + library_name + " is another version than Tesseract 5");
    return tesseract;
}

} // namespace taikei::document::ocr
