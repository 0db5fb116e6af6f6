#pragma once

#include "base/result.hpp"
#include "document/document.hpp"
#include "document/page_selection.hpp"

#include <cstddef>
#include <functional>
#include <string_view>

namespace taikei::document {

namespace ocr {
struct ScanReader;
}

/// A document that asks for more is refused with the limit and its value.
struct Limits {
    std::size_t bytes = 64u << 20; ///< 64 MiB: a whole plan as text has 1 MiB at most
    std::size_t scan_bytes = 256u << 20; ///< of a PDF or a picture: some 400 scanned pages
    std::size_t line_bytes = 16u << 20;
    std::size_t lines = 500'000; ///< that are not blank
    std::size_t cells = 1'000'000; ///< of all tables together, after short rows are filled up
    int table_columns = 4096;
    int nesting = 512; ///< of markup
    std::size_t markup_memory = 192u << 20; ///< for the tree of an HTML page or of a part of an office file
    std::size_t unpacked_bytes = 192u << 20; ///< of all parts of an office file that are read
    std::size_t archive_entries = 10'000; ///< parts of an office file, pictures included
    std::size_t archive_ratio = 500; ///< how many times a large part may grow when it is unpacked
};

/// What a person asks for, whatever the format.
struct ReadOptions {
    PageSelection pages = {}; ///< every page unless told otherwise
    /// Told before each page of a format that is read page by page; may be empty.
    std::function<void(int page, int pages)> on_page = {};
    /// Recognises characters where a page is an image; none where that was not asked for, and why not where it was and
    /// cannot be done here.
    const base::Result<ocr::ScanReader> *scans = nullptr;
};

/// Finds the format by content (and by the name's ending where content leaves it open) and decodes the bytes.
/// Fails, with the reason and what to do, for an empty file, bytes that are no document (an image that shall not be
/// recognised, an old Word file, NULs), text in no known encoding (the offset of the first byte that does not fit), a
/// document beyond the limits, and one that has none of the pages asked for.
base::Result<Document> read_document(std::string_view bytes, std::string_view file_name, const Limits &limits = {},
                                     const ReadOptions &options = {});

} // namespace taikei::document
