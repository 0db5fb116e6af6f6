#include "document/office/sheet_regions.hpp"

#include "document/office/edge_index.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <tuple>

namespace taikei::document::office {

using base::fail;
using base::Result;

namespace {

/// Groups of cells that grow together.
class Groups {
public:
    explicit Groups(std::size_t count)
        : m_parent(count)
    {
        std::iota(m_parent.begin(), m_parent.end(), std::size_t{0});
    }

    std::size_t find(std::size_t item)
    {
        while (m_parent[item] != item)
            item = m_parent[item] = m_parent[m_parent[item]];
        return item;
    }

    void join(std::size_t a, std::size_t b)
    {
        const auto first = find(a);
        const auto second = find(b);
        m_parent[std::max(first, second)] = std::min(first, second);
    }

private:
    std::vector<std::size_t> m_parent;
};

/// A cell as it stands in one row.
struct Stretch {
    int left = 0;
    int right = 0;
    std::size_t cell = 0;
};

/// Edges between which nothing changes: rows that no cell begins or ends in count once.
std::vector<int> row_edges(const std::vector<SheetCell> &cells)
{
    std::vector<int> edges;
    edges.reserve(2 * cells.size());
    for (const auto &cell : cells) {
        edges.push_back(cell.area.top);
        edges.push_back(cell.area.bottom);
    }
    std::ranges::sort(edges);
    edges.erase(std::ranges::unique(edges).begin(), edges.end());
    return edges;
}

void join_neighbours(const std::vector<Stretch> &row, Groups &groups)
{
    for (std::size_t i = 1; i < row.size(); ++i) {
        if (row[i - 1].right >= row[i].left)
            groups.join(row[i - 1].cell, row[i].cell);
    }
}

/// Both ordered from left to right.
void join_rows(const std::vector<Stretch> &upper, const std::vector<Stretch> &lower, Groups &groups)
{
    for (std::size_t i = 0, j = 0; i < upper.size() && j < lower.size();) {
        if (upper[i].left < lower[j].right && lower[j].left < upper[i].right)
            groups.join(upper[i].cell, lower[j].cell);
        if (upper[i].right < lower[j].right)
            ++i;
        else
            ++j;
    }
}

/// Cells that touch, in the order of their first cells.
Result<Groups> join_touching(const std::vector<SheetCell> &cells, const std::string &place, const Limits &limits)
{
    const auto edges = row_edges(cells);
    std::vector<std::vector<Stretch>> rows(edges.size());
    std::size_t stretches = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto &area = cells[i].area;
        const auto end = edge_index(edges, area.bottom);
        const auto begin = edge_index(edges, area.top);
        stretches += end - begin;
        if (stretches > 4 * limits.cells)
            return fail(fmt::format("merged cells of the sheet stand in more than {} rows together: split the sheet",
                                    4 * limits.cells),
                        place);
        for (auto row = begin; row < end; ++row)
            rows[row].push_back({area.left, area.right, i});
    }
    Groups groups(cells.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        std::ranges::sort(rows[row], {}, &Stretch::left);
        join_neighbours(rows[row], groups);
        if (row > 0)
            join_rows(rows[row - 1], rows[row], groups);
    }
    return groups;
}

void enlarge(CellArea &area, const CellArea &other)
{
    area.top = std::min(area.top, other.top);
    area.left = std::min(area.left, other.left);
    area.bottom = std::max(area.bottom, other.bottom);
    area.right = std::max(area.right, other.right);
}

struct Draft {
    SheetRegion region;
    int framed_cells = 0;
};

std::vector<Draft> collect(const std::vector<SheetCell> &cells, Groups &groups)
{
    std::vector<Draft> drafts;
    std::vector<std::size_t> draft_of(cells.size(), cells.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
        auto &index = draft_of[groups.find(i)];
        if (index == cells.size()) {
            index = drafts.size();
            drafts.emplace_back().region.area = cells[i].area;
        }
        auto &draft = drafts[index];
        enlarge(draft.region.area, cells[i].area);
        draft.framed_cells += cells[i].borders.count() >= 2 ? 1 : 0;
        if (!cells[i].text.empty())
            draft.region.cells.push_back(i);
    }
    for (auto &draft : drafts)
        draft.region.is_framed = draft.framed_cells >= 2;
    std::erase_if(drafts, [](const Draft &draft) { return draft.region.cells.empty(); });
    return drafts;
}

/// Regions without a frame whose rows overlap become one.
std::vector<SheetRegion> join_unframed(std::vector<Draft> drafts)
{
    std::ranges::sort(drafts, {},
                      [](const Draft &draft) { return std::tuple(draft.region.area.top, draft.region.area.left); });
    constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::vector<SheetRegion> regions;
    std::size_t open = none;
    for (auto &draft : drafts) {
        auto &region = draft.region;
        const bool joins = !region.is_framed && open != none && region.area.top < regions[open].area.bottom;
        if (!joins) {
            open = region.is_framed ? open : regions.size();
            regions.push_back(std::move(region));
            continue;
        }
        enlarge(regions[open].area, region.area);
        regions[open].cells.insert(regions[open].cells.end(), region.cells.begin(), region.cells.end());
    }
    return regions;
}

} // namespace

Result<std::vector<SheetRegion>> find_sheet_regions(const Sheet &sheet, const std::string &place, const Limits &limits)
{
    auto groups = join_touching(sheet.cells, place, limits);
    if (!groups)
        return std::unexpected(groups.error());
    auto regions = join_unframed(collect(sheet.cells, *groups));
    for (auto &region : regions) {
        std::ranges::sort(region.cells, {},
                          [&](std::size_t i) { return std::tuple(sheet.cells[i].area.top, sheet.cells[i].area.left); });
    }
    return regions;
}

} // namespace taikei::document::office
