#include "reader/table/part_columns.hpp"

#include "base/text.hpp"
#include "reader/table/column_cells.hpp"
#include "reader/value/cell.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace taikei::reader {
namespace {

class PartFinder {
public:
    PartFinder(const Grid &grid, const Segment &segment, IndicatorColumns &columns)
        : m_grid(grid)
        , m_segment(segment)
        , m_columns(columns)
    {
    }

    void choose(std::span<const std::size_t> candidates)
    {
        for (const std::size_t i : candidates) {
            if (m_columns.name && i > *m_columns.name && i != m_columns.row_kind && i < first_value()
                && head_at(i).has(ColumnRole::NameIfAlone))
                m_columns.part = i;
        }
        // 指標 above 登録者数 | 団体 and an empty cell | 個人: the head stands above the names alone.
        if (!m_columns.part && m_columns.name && *m_columns.name + 1 < first_value()
            && m_columns.unit != *m_columns.name + 1 && m_columns.row_kind != *m_columns.name + 1
            && head_at(*m_columns.name + 1).text.empty() && parts_names())
            m_columns.part = *m_columns.name + 1;
        // 認定区分 | 区分 above １号認定 | 量の見込み: whose amounts they are stands in front.
        if (!m_columns.part && m_columns.name && m_columns.name == m_columns.row_kind && *m_columns.name > 0
            && parts_kinds(*m_columns.name - 1))
            m_columns.part = *m_columns.name - 1;
        if (m_columns.name && m_columns.part && *m_columns.part > *m_columns.name && groups_parts(*m_columns.part - 1))
            m_columns.group = *m_columns.part - 1;
    }

private:
    const Head &head_at(std::size_t i) const { return m_segment.heads[i]; }
    std::size_t first_value() const
    {
        return m_columns.values.empty() ? m_segment.heads.size() : m_columns.values.front();
    }

    /// １号認定 beside 量の見込み, and nothing beside 確保方策: each text begins the kinds anew.
    bool parts_kinds(std::size_t column) const
    {
        const Head &head = head_at(column);
        if (head.text.empty() || !head.level.empty() || column == m_columns.unit || column == m_columns.code
            || column == m_columns.department || !may_part(column))
            return false;
        const std::string first = base::fold_tight(m_grid.rows[m_segment.first_row][*m_columns.name].text);
        std::size_t groups = 0;
        std::size_t further = 0;
        std::string_view group;
        for (std::size_t r = m_segment.first_row; r < m_segment.end_row; ++r) {
            const GridCell &cell = m_grid.rows[r][column];
            if (cell.is_empty() || cell.covered || cell.text == group) {
                ++further;
                continue;
            }
            if (base::fold_tight(m_grid.rows[r][*m_columns.name].text) != first)
                return false;
            group = cell.text;
            ++groups;
        }
        return groups > 0 && further >= groups && !m_grid.rows[m_segment.first_row][column].is_empty();
    }

    /// Words, and no figures alone.
    bool may_part(std::size_t column) const
    {
        return count_names(m_grid, m_segment, column) > 0
            && std::ranges::find(m_columns.nodes, column) == m_columns.nodes.end();
    }

    /// ライフステージ before 対象: words between the names and their parts, in every row.
    bool groups_parts(std::size_t column) const
    {
        if (column <= *m_columns.name || column == m_columns.unit || column == m_columns.row_kind
            || head_at(column).text.empty()
            || !(head_at(column).has(ColumnRole::Actor) || head_at(column).has(ColumnRole::NameIfAlone)))
            return false;
        for (std::size_t r = m_segment.first_row; r < m_segment.end_row; ++r) {
            if (m_grid.rows[r][column].is_empty() || has_figure(m_grid.rows[r][column].text))
                return false;
        }
        return true;
    }

    /// 20歳以上, 成人男性: a part in every cell that has anything.
    bool holds_parts(std::size_t column) const
    {
        for (std::size_t r = m_segment.first_row; r < m_segment.end_row; ++r) {
            const GridCell &cell = m_grid.rows[r][column];
            if (!cell.is_empty() && !names_part(cell.text))
                return false;
        }
        return filled_cells(m_grid, m_segment, column) > 0;
    }

    /// The column behind the names has words where names are missing.
    bool parts_names() const
    {
        const std::size_t name = *m_columns.name;
        for (std::size_t r = m_segment.first_row + 1; r < m_segment.end_row; ++r) {
            const GridRow &row = m_grid.rows[r];
            if ((row[name].is_empty() || row[name].covered) && !row[name + 1].is_empty()
                && (!has_figure(row[name + 1].text) || names_part(row[name + 1].text)))
                return true;
        }
        return holds_parts(name + 1);
    }

    const Grid &m_grid;
    const Segment &m_segment;
    IndicatorColumns &m_columns;
};

} // namespace

void choose_part(const Grid &grid, const Segment &segment, std::span<const std::size_t> candidates,
                 IndicatorColumns &columns)
{
    PartFinder(grid, segment, columns).choose(candidates);
}

} // namespace taikei::reader
