#include "document/layout/aligned_grid.hpp"

#include <algorithm>
#include <limits>

namespace taikei::document::layout {

namespace {

constexpr double narrowest_gutter = 0.4; ///< letters; heads of neighbouring columns may all but touch
constexpr std::size_t fewest_rows_of_one_column = 3;
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

bool has_print_between(const PrintRow &row, double left, double right)
{
    return std::ranges::any_of(row.pieces, [&](const base::Box &piece) {
        const double middle = (piece.left + piece.right) / 2;
        return middle > left && middle < right;
    });
}

/// A head set to the left above figures set to the right leaves a gutter in its own column: where no row has print on
/// both sides, and each side has some, there is one column. With fewer rows that may be chance.
bool parts_nothing(std::span<const PrintRow> rows, double left, double gutter, double right)
{
    std::size_t at_left = 0;
    std::size_t at_right = 0;
    for (const auto &row : rows) {
        const bool has_left = has_print_between(row, left, gutter);
        const bool has_right = has_print_between(row, gutter, right);
        if (has_left && has_right)
            return false;
        at_left += has_left ? 1 : 0;
        at_right += has_right ? 1 : 0;
    }
    return at_left > 0 && at_right > 0 && at_left + at_right >= fewest_rows_of_one_column;
}

void drop_false_gutters(std::span<const PrintRow> rows, std::vector<double> &gutters)
{
    constexpr double end = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < gutters.size();) {
        const double left = i == 0 ? -end : gutters[i - 1];
        const double right = i + 1 == gutters.size() ? end : gutters[i + 1];
        if (parts_nothing(rows, left, gutters[i], right))
            gutters.erase(gutters.begin() + static_cast<std::ptrdiff_t>(i));
        else
            ++i;
    }
}

/// A stretch between two turns. The better one is crossed by fewer rows, then it is wider.
struct Clearance {
    int crossings = std::numeric_limits<int>::min(); ///< negative
    double width = 0;
    double middle = 0;
    friend auto operator<=>(const Clearance &, const Clearance &) = default;
};

} // namespace

std::vector<double> find_gutters(std::span<const PrintRow> rows)
{
    const auto allowed = static_cast<int>(rows.size() / rows_a_crossing);
    const double width = narrowest_gutter * letter_size_of(rows);
    std::vector<double> gutters;
    int covering = 0;
    bool was_covered = false;
    double opened = 0;
    double since = 0;
    Clearance clearest; // of the place that is open
    for (const auto &turn : turns_of(rows)) {
        const int now = covering + turn.change;
        if (covering <= allowed)
            clearest = std::max(clearest, Clearance{-covering, turn.at - since, (since + turn.at) / 2});
        if (covering <= allowed && now > allowed) {
            if (was_covered && turn.at - opened >= width)
                gutters.push_back(clearest.middle);
            was_covered = true;
        } else if (covering > allowed && now <= allowed) {
            opened = turn.at;
            clearest = {};
        }
        covering = now;
        since = turn.at;
    }
    drop_false_gutters(rows, gutters);
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
