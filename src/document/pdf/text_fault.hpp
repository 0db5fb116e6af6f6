#pragma once

#include "document/pdf/pdf_file.hpp"

namespace taikei::document::pdf {

/// Why the letters that a file gives for a page are not those that are printed on it.
enum class TextFault {
    None,
    OnlyImage, ///< there is a picture and no letter beside a page number: a scan
    Unreadable, ///< the fonts do not say what their letters are
};

TextFault find_text_fault(const PageReading &reading);

} // namespace taikei::document::pdf
