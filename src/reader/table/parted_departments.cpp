#include "reader/table/parted_departments.hpp"

#include "base/text.hpp"
#include "reader/reading.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace taikei::reader {
namespace {

using Bracket = std::pair<std::string_view, std::string_view>;
constexpr std::array<Bracket, 7> brackets_of_offices = {
    {{"【", "】"}, {"（", "）"}, {"(", ")"}, {"［", "］"}, {"[", "]"}, {"〔", "〕"}, {"＜", "＞"}}};

/// Two texts of one cell.
struct TextAndOffices {
    std::string text;
    std::string offices;
};

/// Without the brackets around all of it.
std::string_view inside_brackets(std::string_view text)
{
    for (const auto &[left, right] : brackets_of_offices) {
        if (text.starts_with(left) && text.ends_with(right) && text.size() > left.size() + right.size())
            return base::trim(text.substr(left.size(), text.size() - left.size() - right.size()));
    }
    return text;
}

/// 取組内容⏎担当課, 取組項目（担当課）: what the column holds, and the word for those in charge. None for other heads.
std::optional<TextAndOffices> part_head(std::string_view head)
{
    constexpr std::size_t longest = 90; ///< in bytes
    if (head.size() > longest)
        return std::nullopt;
    auto cut = head.rfind('\n');
    for (const auto &[left, right] : brackets_of_offices) {
        if (cut == std::string_view::npos && head.ends_with(right))
            cut = head.rfind(left);
    }
    if (cut == std::string_view::npos || cut == 0)
        return std::nullopt;
    TextAndOffices parted{flat(head.substr(0, cut)), std::string(inside_brackets(base::trim(head.substr(cut))))};
    const auto text = look_up_head(parted.text);
    const bool names_column = text->is_known() && !text->has(ColumnRole::Department);
    return names_column && look_up_head(parted.offices)->has(ColumnRole::Department) ? std::optional(std::move(parted))
                                                                                     : std::nullopt;
}

bool are_offices(std::string_view text)
{
    constexpr std::size_t longest = 240; ///< in bytes
    const auto names =
        text.size() > longest || text.contains("。") ? std::vector<std::string>() : split_departments(text);
    return !names.empty()
        && std::ranges::all_of(names, [](const std::string &name) { return Lexicon::get().is_department(name); });
}

/// The last line, or a bracket at the end of it, names those in charge. None where it does not.
std::optional<TextAndOffices> part_cell(std::string_view cell)
{
    auto cut = cell.rfind('\n');
    for (const auto &[left, right] : brackets_of_offices) {
        if (cell.ends_with(right)) {
            cut = cell.rfind(left);
            break;
        }
    }
    if (cut == std::string_view::npos || cut == 0)
        return std::nullopt;
    const auto offices = inside_brackets(base::trim(cell.substr(cut)));
    if (!are_offices(flat(offices)))
        return std::nullopt;
    return TextAndOffices{std::string(base::trim(cell.substr(0, cut))), flat(offices)};
}

/// Most cells below the head end with offices.
bool hold_offices(const Grid &grid, const Segment &part, std::size_t column)
{
    std::size_t filled = 0;
    std::size_t parted = 0;
    for (std::size_t r = part.first_row; r < part.end_row; ++r) {
        const GridCell &cell = grid.rows[r][column];
        if (cell.is_empty() || cell.covered)
            continue;
        ++filled;
        parted += part_cell(cell.text) ? 1 : 0;
    }
    return parted > 0 && parted * 2 > filled;
}

bool has_other_departments(const Segment &part, std::size_t column)
{
    for (std::size_t i = 0; i < part.heads.size(); ++i) {
        if (i != column && part.heads[i].has(ColumnRole::Department))
            return true;
    }
    return false;
}

} // namespace

std::optional<Panel> with_parted_departments(const Grid &grid, const Segment &part)
{
    for (std::size_t column = 0; column < part.heads.size(); ++column) {
        const bool is_overleaf = part.head_row == part.first_row; // its head stands on the page before
        const auto head = part_head(is_overleaf ? part.heads[column].text : grid.rows[part.head_row][column].text);
        if (!head || has_other_departments(part, column) || !hold_offices(grid, part, column))
            continue;
        const auto behind = static_cast<std::ptrdiff_t>(column) + 1;
        Panel parted = rows_of(grid, part);
        auto &heads = parted.segment.heads;
        heads[column] = parse_head(head->text);
        heads.insert(heads.begin() + behind, parse_head(head->offices));
        for (std::size_t r = 0; r < parted.grid.rows.size(); ++r) {
            GridRow &row = parted.grid.rows[r];
            GridCell &cell = row[column];
            GridCell own{"", cell.covered, cell.place};
            const bool is_body = r >= parted.segment.first_row && r < parted.segment.end_row;
            if (auto both = is_body ? part_cell(cell.text) : std::nullopt) {
                cell.text = std::move(both->text);
                own.text = std::move(both->offices);
            }
            row.insert(row.begin() + behind, std::move(own));
        }
        return parted;
    }
    return std::nullopt;
}

} // namespace taikei::reader
