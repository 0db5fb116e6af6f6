#pragma once

#include "document/office/cell_reference.hpp"

#include <cstddef>
#include <map>
#include <vector>

namespace taikei::document::office {

/// The merged cells of a sheet, asked row by row from top to bottom. Of two that overlap (in damaged files) the later
/// is left out.
class MergedCells {
public:
    explicit MergedCells(std::vector<CellRange> ranges);

    /// Index of the merged cell that covers this one; `none` where the cell stands alone. Rows must not go back.
    std::size_t find(CellReference cell);

    const CellRange &range(std::size_t index) const { return m_ranges[index]; }
    std::size_t size() const noexcept { return m_ranges.size(); }

    static constexpr std::size_t none = static_cast<std::size_t>(-1);

private:
    void go_to(int row);
    void open(std::size_t index);

    std::vector<CellRange> m_ranges; ///< by first row
    std::map<int, std::size_t> m_open; ///< those that reach the row asked for last, by first column
    std::multimap<int, int> m_ends; ///< first columns of the open ones, by last row
    std::size_t m_next = 0; ///< the first that has not been opened
};

} // namespace taikei::document::office
