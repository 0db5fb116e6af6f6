#include "document/office/word_table.hpp"

#include <algorithm>
#include <set>

namespace taikei::document::office {

namespace {

constexpr int most_columns = 4096; // of the grid that Word draws its tables on, which has 63 visible ones

int span_of(const pugi::xml_node &properties, std::string_view name, int otherwise)
{
    return std::clamp(number_attribute(child(properties, name), "val").value_or(otherwise), 0, most_columns);
}

WordRow read_row(const pugi::xml_node &node)
{
    WordRow row;
    const auto properties = child(node, "trPr");
    row.is_header = is_on(child(properties, "tblHeader"));
    int column = span_of(properties, "gridBefore", 0);
    visit_content(node, [&](const pugi::xml_node &each) {
        const auto cell_properties = child(each, "tcPr");
        if (local_name(each) != "tc" || child(cell_properties, "cellDel") || column >= most_columns)
            return;
        WordCell cell;
        cell.node = each;
        cell.left = column;
        column += std::max(span_of(cell_properties, "gridSpan", 1), 1);
        cell.right = column;
        const auto merge = child(cell_properties, "vMerge");
        cell.is_continued = merge && attribute(merge, "val") != "restart";
        row.cells.push_back(cell);
    });
    return row;
}

/// Where each column of the grid goes when narrow ones are left out; the column's own number where that would leave a
/// cell without a column.
std::vector<int> snap_columns(const pugi::xml_node &table, const std::vector<WordRow> &rows)
{
    constexpr int narrowest = 113; // twentieths of a point: two millimetres
    std::vector<int> snapped{0};
    for (const auto &node : child(table, "tblGrid")) {
        const int width = number_attribute(node, "w").value_or(narrowest);
        if (local_name(node) == "gridCol" && snapped.size() <= static_cast<std::size_t>(most_columns))
            snapped.push_back(snapped.back() + (width < narrowest ? 0 : 1));
    }
    const auto is_lost = [&](const WordCell &cell) {
        return static_cast<std::size_t>(cell.right) >= snapped.size()
            || snapped[static_cast<std::size_t>(cell.left)] == snapped[static_cast<std::size_t>(cell.right)];
    };
    const bool loses_cells =
        std::ranges::any_of(rows, [&](const WordRow &row) { return std::ranges::any_of(row.cells, is_lost); });
    if (loses_cells)
        snapped.clear();
    return snapped;
}

/// Takes out the columns in which no cell begins.
int collapse_columns(std::vector<WordRow> &rows)
{
    std::set<int> starts;
    for (const auto &row : rows) {
        for (const auto &cell : row.cells)
            starts.insert(cell.left);
    }
    const std::vector<int> columns(starts.begin(), starts.end());
    const auto index_of = [&](int edge) {
        return static_cast<int>(std::ranges::lower_bound(columns, edge) - columns.begin());
    };
    for (auto &row : rows) {
        for (auto &cell : row.cells) {
            cell.left = index_of(cell.left);
            cell.right = index_of(cell.right);
        }
    }
    return static_cast<int>(columns.size());
}

/// Lengthens cells over those below that continue them; what continues nothing stands for itself.
void join_downwards(std::vector<WordRow> &rows, int columns)
{
    std::vector<WordCell *> above(static_cast<std::size_t>(columns), nullptr); // by first column
    for (auto &row : rows) {
        std::vector<WordCell *> here(above.size(), nullptr);
        for (auto &cell : row.cells) {
            auto *origin = above[static_cast<std::size_t>(cell.left)];
            cell.is_continued = cell.is_continued && origin != nullptr && origin->right == cell.right;
            if (cell.is_continued)
                ++origin->rows;
            here[static_cast<std::size_t>(cell.left)] = cell.is_continued ? origin : &cell;
        }
        above = std::move(here);
    }
}

} // namespace

WordTable WordTable::read(const pugi::xml_node &node)
{
    WordTable table;
    visit_content(node, [&](const pugi::xml_node &each) {
        if (local_name(each) == "tr" && !child(child(each, "trPr"), "del"))
            table.rows.push_back(read_row(each));
    });
    const auto snapped = snap_columns(node, table.rows);
    for (auto &row : table.rows) {
        for (auto &cell : row.cells) {
            if (!snapped.empty()) {
                cell.left = snapped[static_cast<std::size_t>(cell.left)];
                cell.right = snapped[static_cast<std::size_t>(cell.right)];
            }
        }
    }
    std::erase_if(table.rows, [](const WordRow &row) { return row.cells.empty(); });
    table.columns = collapse_columns(table.rows);
    join_downwards(table.rows, table.columns);
    return table;
}

std::size_t WordTable::cell_count() const
{
    std::size_t count = 0;
    for (const auto &row : rows)
        count += row.cells.size();
    return count;
}

int WordTable::header_rows() const
{
    return static_cast<int>(std::ranges::find_if_not(rows, &WordRow::is_header) - rows.begin());
}

} // namespace taikei::document::office
