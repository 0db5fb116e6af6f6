#include "reader/table/kind_names.hpp"

#include "base/text.hpp"
#include "reader/table/head.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace taikei::reader {
namespace {

struct KindColumns {
    std::size_t name = 0;
    std::size_t kind = 0;
    std::vector<std::string> kinds; ///< in the order in which they come again
};

bool is_kind_cell(const GridCell &cell)
{
    constexpr std::size_t longest = 24; ///< in bytes
    if (cell.covered || cell.text.size() > longest)
        return false;
    const auto head = look_up_head(cell.text);
    return head->kind && !head->year && !head->has(ColumnRole::Definition);
}

/// The kinds of the column's rows, where they come again in the same order from first to last. Empty for any other.
std::vector<std::string> kinds_in(const Grid &grid, const Segment &part, std::size_t column)
{
    constexpr std::size_t fewest_kinds = 2;
    std::vector<std::string> kinds;
    std::size_t count = 0;
    for (std::size_t r = part.first_row; r < part.end_row; ++r) {
        const GridCell &cell = grid.rows[r][column];
        if (cell.is_empty())
            continue;
        if (!is_kind_cell(cell))
            return {};
        const std::string kind = base::fold_tight(cell.text);
        if (count == kinds.size() && std::ranges::find(kinds, kind) == kinds.end())
            kinds.push_back(kind);
        else if (kind != kinds[count % kinds.size()])
            return {};
        ++count;
    }
    return kinds.size() >= fewest_kinds && count % kinds.size() == 0 ? kinds : std::vector<std::string>();
}

std::optional<KindColumns> find_kind_columns(const Grid &grid, const Segment &part)
{
    const auto named = std::ranges::find_if(
        part.heads, [](const Head &head) { return head.has(ColumnRole::Name) && !head.is_value(); });
    if (!part.has_head() || named == part.heads.end())
        return std::nullopt;
    const auto name = static_cast<std::size_t>(named - part.heads.begin());
    for (std::size_t column = name + 1; column < part.heads.size(); ++column) {
        if (auto kinds = kinds_in(grid, part, column); !kinds.empty())
            return KindColumns{name, column, std::move(kinds)};
    }
    return std::nullopt;
}

/// Nothing but a piece of a name.
bool is_name_alone(const GridRow &row, std::size_t name)
{
    for (std::size_t i = 0; i < row.size(); ++i) {
        if ((i == name) == row[i].is_empty())
            return false;
    }
    return true;
}

/// Puts the rows of an indicator together, one after the other.
class NameJoiner {
public:
    explicit NameJoiner(const KindColumns &columns)
        : m_columns(columns)
    {
    }

    void add(const GridRow &row)
    {
        const GridCell &name = row[m_columns.name];
        if (row[m_columns.kind].is_empty()) {
            take_name_alone(name);
            return;
        }
        if (is_complete())
            begin();
        m_group.push_back(row);
        m_group.back()[m_columns.name].text.clear();
        append(m_name, name.text);
    }

    std::vector<GridRow> finish()
    {
        flush();
        return std::move(m_rows);
    }

    bool joined_any() const { return m_joined; }

private:
    bool is_complete() const { return m_group.size() == m_columns.kinds.size(); }

    /// Between two indicators it begins the lower one's name, unless the upper one has none yet.
    void take_name_alone(const GridCell &name)
    {
        m_joined = true;
        append(is_complete() && !m_name.empty() ? m_ahead : m_name, name.text);
    }

    void append(std::string &name, const std::string &more)
    {
        m_joined =
            m_joined || (!name.empty() && !more.empty()) || (!m_group.empty() && m_group.size() > 1 && !more.empty());
        name += more;
    }

    void begin()
    {
        flush();
        m_name = std::exchange(m_ahead, {});
    }

    void flush()
    {
        if (!m_group.empty())
            m_group.front()[m_columns.name].text = m_name;
        m_rows.insert(m_rows.end(), m_group.begin(), m_group.end());
        m_group.clear();
        m_name.clear();
    }

    const KindColumns &m_columns;
    std::vector<GridRow> m_rows;
    std::vector<GridRow> m_group; ///< of the indicator at hand
    std::string m_name;
    std::string m_ahead; ///< the beginning of the next one's name
    bool m_joined = false;
};

} // namespace

std::optional<std::pair<Grid, Segment>> with_whole_names(const Grid &grid, const Segment &part)
{
    const auto columns = find_kind_columns(grid, part);
    if (!columns)
        return std::nullopt;
    NameJoiner joiner(*columns);
    for (std::size_t r = part.first_row; r < part.end_row; ++r) {
        const GridRow &row = grid.rows[r];
        const bool is_merged = row[columns->name].covered && !row[columns->name].is_empty();
        if (is_merged || (row[columns->kind].is_empty() && !is_name_alone(row, columns->name)))
            return std::nullopt;
        joiner.add(row);
    }
    auto rows = joiner.finish();
    if (!joiner.joined_any())
        return std::nullopt;
    Grid whole{{}, 0, grid.caption, grid.place, grid.has_gaps};
    const auto begin = grid.rows.begin();
    whole.rows.assign(begin + static_cast<std::ptrdiff_t>(part.head_row),
                      begin + static_cast<std::ptrdiff_t>(part.first_row));
    Segment segment = part;
    segment.first_row = whole.rows.size();
    segment.head_row = 0;
    whole.rows.insert(whole.rows.end(), rows.begin(), rows.end());
    segment.end_row = whole.rows.size();
    return std::pair(std::move(whole), std::move(segment));
}

} // namespace taikei::reader
