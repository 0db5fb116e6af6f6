#include "reader/columns/parts_in_turn.hpp"

#include "base/text.hpp"
#include "reader/lexicon.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace taikei::reader {
namespace {

using CellsOfRow = std::vector<std::string>;

/// 男性 above 271ｇ, or behind the name: the part of which the row tells. Takes it off. Empty where there is none.
std::string take_first_part(CellsOfRow &row, std::size_t name)
{
    const auto is_filled = [](const std::string &cell) { return !cell.empty(); };
    const auto cell = std::find_if(row.begin() + static_cast<std::ptrdiff_t>(name) + 1, row.end(), is_filled);
    if (cell == row.end())
        return {};
    const auto end = std::min(cell->find('\n'), cell->size());
    std::string part = cell->substr(0, end);
    if (!Lexicon::get().is_part(part))
        return {};
    // 男性 5 女性 7: a cell that packs several parts tells of all of them.
    for (const auto line : base::split(std::string_view(*cell).substr(end), "\n")) {
        if (Lexicon::get().is_part(line))
            return {};
    }
    cell->erase(0, std::min(end + 1, cell->size()));
    return part;
}

bool is_row_of_part(const CellsOfRow &row, std::size_t name)
{
    return Lexicon::get().is_part(row[name]);
}

} // namespace

std::vector<std::vector<std::string>> with_parts_below_names(std::vector<std::vector<std::string>> rows,
                                                             std::size_t name)
{
    std::vector<CellsOfRow> parted;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool heads_part =
            i + 1 < rows.size() && is_row_of_part(rows[i + 1], name) && !is_row_of_part(rows[i], name);
        std::string part = heads_part ? take_first_part(rows[i], name) : std::string();
        if (!part.empty()) {
            CellsOfRow &group = parted.emplace_back(rows[i].size());
            group[name] = std::exchange(rows[i][name], std::move(part));
        }
        parted.push_back(std::move(rows[i]));
    }
    return parted;
}

} // namespace taikei::reader
