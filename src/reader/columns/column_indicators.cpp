#include "base/text.hpp"
#include "reader/columns/column_tables.hpp"
#include "reader/columns/column_values.hpp"
#include "reader/lexicon.hpp"
#include "reader/table/made_table.hpp"
#include "reader/value/cell.hpp"
#include "reader/value/printed_value.hpp"
#include "reader/value/unit_words.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace taikei::reader {
namespace {

using Block = std::vector<ColumnLine>;

/// 人／ above 日, 百万 above 円: the units of a narrow column, which wrapped some of them. Empty where the lines are
/// none.
std::vector<std::string> units_of(const Block &block)
{
    std::vector<std::string> units;
    bool has_unit = false;
    std::string half;
    for (const ColumnLine &line : block) {
        if (line.words.size() > 1)
            return {};
        const std::string unit = half + line.text;
        half.clear();
        if (unit.ends_with("／") || unit.ends_with("/") || unit == "百万" || unit == "千" || unit == "万"
            || unit == "億") {
            half = unit;
        } else if (is_dash(unit)) {
            units.emplace_back();
        } else if (is_unit_of_column(unit)) {
            has_unit = true;
            units.push_back(unit);
        } else {
            return {};
        }
    }
    return has_unit && half.empty() ? units : std::vector<std::string>();
}

bool has_block_of_units(const ColumnZone &zone)
{
    return std::ranges::any_of(blocks_of_zone(zone), [](const Block &block) { return !units_of(block).empty(); });
}

/// A name that its unit follows on its line or below it, as narrow columns side by side print them:
///
///     この地域で子育てをしたいと思う保護 ％
///     者の割合
///     待機児童数（4月1日現在）
///     人
struct NamesWithUnits {
    std::vector<ColumnLine> names;
    std::vector<std::string> units;
};

/// None where the block holds no unit, or begins with one.
std::optional<NamesWithUnits> names_with_units(const Block &block)
{
    NamesWithUnits found;
    for (ColumnLine line : block) {
        if (line.words.size() == 1 && is_unit_of_column(line.text)) {
            if (found.names.empty())
                return std::nullopt;
            found.units.push_back(line.text);
            continue;
        }
        if (line.words.size() > 1 && is_unit_of_column(line.words.back())) {
            found.units.push_back(line.words.back());
            line.words.pop_back();
            line.text.clear();
            for (const std::string &word : line.words)
                line.text += (line.text.empty() ? "" : " ") + word;
        }
        found.names.push_back(std::move(line));
    }
    return found.units.empty() ? std::nullopt : std::optional(std::move(found));
}

/// The columns of the table, filled block by block.
class IndicatorColumns {
public:
    explicit IndicatorColumns(const ColumnZone &zone)
        : m_zone(zone)
        , m_has_units(zone.has(ColumnRole::Unit))
        , m_has_offices(zone.has(ColumnRole::Department))
        , m_may_mix_units(m_has_units && !has_block_of_units(zone))
        , m_values(zone.value_count(), zone.has(ColumnRole::Definition) || zone.has(ColumnRole::Note))
    {
    }

    bool fill()
    {
        for (const Block &block : blocks_of_zone(m_zone)) {
            if (!add(block))
                return false;
        }
        return true;
    }

    std::optional<document::Table> table() const
    {
        const std::size_t columns = m_zone.value_count();
        const std::size_t count = m_has_units ? m_units.size() : row_count();
        const auto names = join_wrapped_cells(m_names, count);
        const auto rows = m_values.rows(count);
        if (rows.empty() || names.empty() || (m_has_offices && m_offices.size() != count)
            || (!m_values.has_rests() && (m_is_mixed || count * columns < fewest_values)))
            return std::nullopt;
        document::Table table = begin_table(m_zone);
        for (std::size_t r = 0; r < count; ++r)
            add_row(table, cells_of_row(names[r].text, r, rows[r]), m_names.front().place);
        return table;
    }

private:
    static constexpr std::size_t fewest_values = 4;

    bool add(const Block &block)
    {
        if (m_has_units) {
            const auto units = units_of(block);
            m_units.insert(m_units.end(), units.begin(), units.end());
            if (!units.empty())
                return true;
        }
        const bool are_offices = m_has_offices
            && std::ranges::all_of(block, [](const ColumnLine &line) { return Lexicon::get().is_office(line.text); });
        if (are_offices) {
            for (const ColumnLine &line : block)
                m_offices.push_back(line.text);
            return true;
        }
        if (std::ranges::any_of(block, begins_with_value))
            return m_values.add_block(block, [this](const ColumnLine &line) { return value_column(line); });
        if (auto both = m_may_mix_units ? names_with_units(block) : std::nullopt) {
            m_names.insert(m_names.end(), both->names.begin(), both->names.end());
            m_units.insert(m_units.end(), both->units.begin(), both->units.end());
            return true;
        }
        m_is_mixed = m_is_mixed || (!m_names.empty() && m_values.count() > 0);
        m_names.insert(m_names.end(), block.begin(), block.end());
        return true;
    }

    /// Which of the columns of values it is whose head stands right above the line.
    std::optional<std::size_t> value_column(const ColumnLine &line) const
    {
        if (!line.below_head || !m_zone.heads[*line.below_head].is_value())
            return std::nullopt;
        const auto first = m_zone.heads.begin();
        return static_cast<std::size_t>(std::count_if(first, first + static_cast<std::ptrdiff_t>(*line.below_head),
                                                      [](const Head &head) { return head.is_value(); }));
    }

    std::size_t row_count() const
    {
        const std::size_t columns = m_zone.value_count();
        return m_values.count() % columns == 0 ? m_values.count() / columns : 0;
    }

    std::vector<std::string> cells_of_row(const std::string &name, std::size_t at, const ColumnRow &row) const
    {
        std::vector<std::string> cells;
        std::size_t value = 0;
        bool has_name = false;
        bool has_remark = false;
        for (const Head &head : m_zone.heads) {
            if (head.is_value())
                cells.push_back(row.values[value++]);
            else if (head.has(ColumnRole::Unit))
                cells.push_back(m_units[at]);
            else if (m_has_offices && head.has(ColumnRole::Department))
                cells.push_back(m_offices[at]);
            else if (!std::exchange(has_name, true))
                cells.push_back(name);
            else
                cells.push_back(std::exchange(has_remark, true) ? std::string() : row.remark);
        }
        return cells;
    }

    const ColumnZone &m_zone;
    bool m_has_units;
    bool m_has_offices;
    bool m_may_mix_units; ///< no block holds units alone
    std::vector<ColumnLine> m_names;
    std::vector<std::string> m_units;
    std::vector<std::string> m_offices;
    ColumnValues m_values;
    bool m_is_mixed = false; ///< names stand before and behind values: rows may follow one another cell by cell
};

} // namespace

bool is_unit_of_column(const std::string &text)
{
    constexpr std::size_t longest = 18; ///< in bytes
    if (is_unit(text))
        return true;
    if (text.size() > longest)
        return false;
    const std::u32string counted = U"1" + base::to_utf32(base::narrow(text));
    const auto unit = UnitWords::get().longest_at(counted, 1);
    return unit && unit->rate_end == counted.size();
}

std::optional<document::Table> indicators_of_columns(const ColumnZone &zone)
{
    const bool is_named = zone.heads.front().has(ColumnRole::Name) || zone.heads.front().has(ColumnRole::NameIfAlone);
    if (!is_named || zone.value_count() == 0)
        return std::nullopt;
    IndicatorColumns columns(zone);
    return columns.fill() ? columns.table() : std::nullopt;
}

} // namespace taikei::reader
