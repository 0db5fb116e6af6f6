#include "document/office/merged_cells.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace taikei::document::office {

MergedCells::MergedCells(std::vector<CellRange> ranges)
    : m_ranges(std::move(ranges))
{
    std::ranges::sort(m_ranges, {},
                      [](const CellRange &range) { return std::tuple(range.first.row, range.first.column); });
}

void MergedCells::open(std::size_t index)
{
    const auto &range = m_ranges[index];
    const auto behind = m_open.upper_bound(range.first.column);
    const bool meets_next = behind != m_open.end() && behind->first <= range.last.column;
    const bool meets_previous =
        behind != m_open.begin() && m_ranges[std::prev(behind)->second].last.column >= range.first.column;
    if (meets_next || meets_previous)
        return;
    m_open.emplace(range.first.column, index);
    m_ends.emplace(range.last.row, range.first.column);
}

void MergedCells::go_to(int row)
{
    const auto close_before = [&](int first_open_row) {
        while (!m_ends.empty() && m_ends.begin()->first < first_open_row) {
            m_open.erase(m_ends.begin()->second);
            m_ends.erase(m_ends.begin());
        }
    };
    for (; m_next < m_ranges.size() && m_ranges[m_next].first.row <= row; ++m_next) {
        close_before(m_ranges[m_next].first.row);
        open(m_next);
    }
    close_before(row);
}

std::size_t MergedCells::find(CellReference cell)
{
    go_to(cell.row);
    const auto behind = m_open.upper_bound(cell.column);
    if (behind == m_open.begin())
        return none;
    const auto index = std::prev(behind)->second;
    return m_ranges[index].last.column >= cell.column ? index : none;
}

} // namespace taikei::document::office
