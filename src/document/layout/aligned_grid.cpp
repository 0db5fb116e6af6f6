#include "document/layout/aligned_grid.hpp"

#include <algorithm>

namespace taikei::document::layout {

namespace {

constexpr double narrowest_gutter = 0.4; ///< letters; heads of neighbouring columns may all but touch
constexpr std::size_t rows_a_crossing = 5; ///< of so many rows one may lie over a gutter

/// Where print begins (+1) or ends (-1) in one of the rows.
struct Turn {
    double at = 0;
    int change = 0;
};

std::vector<Turn> turns_of(std::span<const PrintRow> rows)
{
    std::vector<Turn> turns;
    for (const auto &row : rows) {
        // The lines of a row count once, however many they are.
        auto pieces = row.pieces;
        std::ranges::sort(pieces, {}, &base::Box::left);
        double end = 0;
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            if (i == 0 || pieces[i].left > end) {
                if (i > 0)
                    turns.push_back({end, -1});
                turns.push_back({pieces[i].left, +1});
                end = pieces[i].right;
            }
            end = std::max(end, pieces[i].right);
        }
        if (!pieces.empty())
            turns.push_back({end, -1});
    }
    std::ranges::sort(turns, {}, [](const Turn &turn) { return std::pair(turn.at, turn.change); });
    return turns;
}

double letter_size_of(std::span<const PrintRow> rows)
{
    double size = 0;
    for (const auto &row : rows)
        size = std::max(size, row.size);
    return size;
}

/// Marks the slots of one row that a piece ties together: slot i and i+1 are one cell where tied[i] is set.
std::vector<bool> ties_of(const PrintRow &row, const std::vector<double> &gutters)
{
    std::vector<bool> tied(gutters.size());
    for (const auto &piece : row.pieces) {
        for (std::size_t i = 0; i < gutters.size(); ++i) {
            if (piece.left < gutters[i] && gutters[i] < piece.right)
                tied[i] = true;
        }
    }
    return tied;
}

} // namespace

std::vector<double> find_gutters(std::span<const PrintRow> rows)
{
    const auto allowed = static_cast<int>(rows.size() / rows_a_crossing);
    const double width = narrowest_gutter * letter_size_of(rows);
    std::vector<double> gutters;
    int covering = 0;
    bool was_covered = false;
    double opened = 0;
    for (const auto &turn : turns_of(rows)) {
        const int now = covering + turn.change;
        if (covering <= allowed && now > allowed) {
            if (was_covered && turn.at - opened >= width)
                gutters.push_back((opened + turn.at) / 2);
            was_covered = true;
        } else if (covering > allowed && now <= allowed) {
            opened = turn.at;
        }
        covering = now;
    }
    return gutters;
}

std::optional<CellGrid> align(std::span<const PrintRow> rows, const std::vector<double> &down, double left,
                              double right)
{
    const auto gutters = find_gutters(rows);
    if (gutters.empty() || left >= gutters.front() || right <= gutters.back())
        return std::nullopt;
    std::vector<double> across{left};
    across.insert(across.end(), gutters.begin(), gutters.end());
    across.push_back(right);
    std::vector<CellSpan> cells;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const auto tied = ties_of(rows[row], gutters);
        for (std::size_t column = 0; column + 1 < across.size();) {
            CellSpan cell{row, column};
            while (cell.column + cell.columns - 1 < tied.size() && tied[cell.column + cell.columns - 1])
                ++cell.columns;
            column += cell.columns;
            cells.push_back(cell);
        }
    }
    return CellGrid{across, down, std::move(cells)};
}

} // namespace taikei::document::layout
