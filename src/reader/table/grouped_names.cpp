#include "reader/table/grouped_names.hpp"

#include "base/character.hpp"
#include "base/text.hpp"
#include "reader/classify/bullet.hpp"
#include "reader/heading/heading.hpp"
#include "reader/reading.hpp"
#include "reader/table/column_cells.hpp"
#include "reader/table/indicator_columns.hpp"
#include "reader/value/cell.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace taikei::reader {
namespace {

/// 受診率（％）: the name of an indicator, and none of a group of them.
bool names_quantity(std::string_view name)
{
    return Lexicon::get().names_quantity(base::fold_tight(name.substr(0, std::min(name.find("（"), name.find('(')))));
}

/// ①小学生　②中学生: several in one row, whose cells hold as many values.
bool counts_several(std::string_view name)
{
    int counted = 0;
    for (std::size_t at = 0; at < name.size();)
        counted += base::is_circled_number(base::next_code_point(name, at)) ? 1 : 0;
    return counted > 1;
}

class GroupedNames {
public:
    GroupedNames(const Grid &grid, const Segment &part, const IndicatorColumns &columns)
        : m_grid(grid)
        , m_part(part)
        , m_columns(columns)
        , m_name(*columns.name)
    {
    }

    std::optional<Panel> read()
    {
        Panel panel = rows_of(m_grid, m_part);
        panel.grid.rows.resize(panel.segment.first_row);
        panel.segment.heads.insert(panel.segment.heads.begin() + behind_name(), parse_head("対象"));
        for (GridRow &row : panel.grid.rows)
            insert_part(row, "");
        bool any = false;
        for (std::size_t r = m_part.first_row; r < m_part.end_row; ++r) {
            panel.grid.rows.push_back(m_grid.rows[r]);
            insert_part(panel.grid.rows.back(), "");
            const std::size_t end = end_of_group(r);
            if (end == r + 1)
                continue;
            any = true;
            panel.grid.rows.pop_back();
            for (std::size_t below = r + 1; below < end; ++below)
                panel.grid.rows.push_back(row_of_part(m_grid.rows[r], m_grid.rows[below]));
            r = end - 1;
        }
        panel.segment.end_row = panel.grid.rows.size();
        return any ? std::optional(std::move(panel)) : std::nullopt;
    }

private:
    std::ptrdiff_t behind_name() const { return static_cast<std::ptrdiff_t>(m_name) + 1; }

    void insert_part(GridRow &row, std::string part) const
    {
        row.insert(row.begin() + behind_name(), GridCell{std::move(part), false, row[m_name].place});
    }

    bool has_values(const GridRow &row) const
    {
        return std::ranges::any_of(m_columns.values, [&](std::size_t i) {
            return !row[i].is_empty() && !states_no_value(row[i].text)
                && !(row[i].covered && row[i].text == row[m_name].text);
        });
    }

    /// Where the rows end that hold parts of the name in this row; the row behind it where there are none.
    std::size_t end_of_group(std::size_t group) const
    {
        const GridRow &row = m_grid.rows[group];
        const std::string name = flat(row[m_name].text);
        std::string bare = name;
        if (name.empty() || row[m_name].covered || has_values(row) || name.contains("。") || !take_bullet(bare).empty()
            || (names_part(name) && !names_quantity(name)) || numbers_node(name)) // 20歳以上の喫煙率
            return group + 1;
        std::size_t end = group + 1;
        while (end < m_part.end_row && is_part_of(name, m_grid.rows[end]))
            ++end;
        return end;
    }

    static bool numbers_node(std::string_view name)
    {
        const auto heading = parse_heading(name);
        return heading && !heading->level.empty();
    }

    /// ・うち女性 and 65歳以上; ・空き店舗の数 is a part of 職員数, and none of にぎわいの創出.
    bool is_part_of(const std::string &group, const GridRow &row) const
    {
        std::string name = flat(row[m_name].text);
        if (row[m_name].covered || name.empty() || !has_values(row))
            return false;
        const bool is_packed = counts_several(name);
        const bool is_marked = !take_bullet(name).empty();
        const bool is_name = names_quantity(name) && (!is_marked || !names_quantity(group));
        return is_packed || ((names_part(name) || is_marked) && !is_name);
    }

    /// The group's name, unit and office, with the part's values.
    GridRow row_of_part(const GridRow &group, const GridRow &below) const
    {
        GridRow row = below;
        std::string part = flat(below[m_name].text);
        take_bullet(part);
        for (std::size_t i = 0; i < row.size(); ++i) {
            const bool is_value = std::ranges::find(m_columns.values, i) != m_columns.values.end();
            if (!is_value && row[i].is_empty() && group[i].text != group[m_name].text)
                row[i].text = group[i].text;
        }
        row[m_name].text = group[m_name].text;
        const bool is_packed = counts_several(part);
        if (is_packed)
            row[m_name].text += " " + std::exchange(part, {});
        insert_part(row, std::move(part));
        return row;
    }

    const Grid &m_grid;
    const Segment &m_part;
    const IndicatorColumns &m_columns;
    std::size_t m_name;
};

} // namespace

std::optional<Panel> with_grouped_names(const Grid &grid, const Segment &part)
{
    const auto has_name = [](const Head &head) { return head.has(ColumnRole::Name) && !head.is_value(); };
    if (!part.has_head() || part.heads.size() != grid.width() || std::ranges::none_of(part.heads, has_name)
        || std::ranges::none_of(part.heads, &Head::is_value))
        return std::nullopt;
    const IndicatorColumns columns = find_indicator_columns(grid, part);
    if (!columns.name || columns.values.empty() || columns.part || columns.row_kind || columns.year
        || !has_name(part.heads[*columns.name]))
        return std::nullopt;
    return GroupedNames(grid, part, columns).read();
}

} // namespace taikei::reader
