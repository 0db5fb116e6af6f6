#pragma once

#include "base/result.hpp"

#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace taikei::document {

/// Which pages (of a workbook: which worksheets) a person wants to have read. Pages count from 1 in the file's order,
/// whatever is printed on them.
class PageSelection {
public:
    struct Range {
        int first = 1;
        int last = std::numeric_limits<int>::max(); ///< the largest number: to the document's end
        friend bool operator==(const Range &, const Range &) = default;
    };

    /// Every page.
    PageSelection() = default;
    /// In any order; ranges may overlap.
    explicit PageSelection(std::vector<Range> ranges);

    bool is_all() const noexcept { return m_ranges.empty(); }
    bool contains(int page) const noexcept;
    /// The last page of a document of `page_count` pages that is wanted; 0 where none is. A decoder need not look
    /// beyond it.
    int last_wanted(int page_count) const noexcept;
    /// How many pages are wanted of a document of `page_count` pages.
    int count(int page_count) const noexcept;
    /// As parse_page_selection() takes it; empty for every page.
    std::string to_string() const;

private:
    std::vector<Range> m_ranges; ///< ascending, apart from each other; empty: every page
};

/// "3", "3-40", "3-" (to the end), or several with commas: "1,4-6". Fails for all else, saying what does not fit.
base::Result<PageSelection> parse_page_selection(std::string_view text);

} // namespace taikei::document
