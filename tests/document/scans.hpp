#pragma once

#include "base/text.hpp"
#include "document/ocr/scan_reader.hpp"
#include "document/read_document.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

/// Reading with character recognition, for tests; they are skipped where the machine has none.
namespace taikei::document::testing {

/// Loaded once: it takes some tenths of a second.
inline const base::Result<ocr::ScanReader> &scan_reader()
{
    static const base::Result<ocr::ScanReader> loaded = ocr::ScanReader::load();
    return loaded;
}

class ScanTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        if (!scan_reader())
            GTEST_SKIP() << scan_reader().error().message;
    }
};

inline base::Result<Document> recognise(std::string_view bytes, std::string_view name)
{
    return read_document(bytes, name, {}, {.scans = &scan_reader()});
}

/// Of the lines on a page, without spaces; width folded.
inline std::string text_on_page(const Document &document, int page)
{
    std::string text;
    for (const auto &block : document.blocks) {
        const auto *line = std::get_if<Line>(&block);
        if (line != nullptr && line->place.page == page)
            text += line->text;
    }
    return base::fold_tight(text);
}

} // namespace taikei::document::testing
