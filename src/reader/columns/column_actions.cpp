#include "base/text.hpp"
#include "reader/columns/column_tables.hpp"
#include "reader/lexicon.hpp"
#include "reader/table/made_table.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Tables of projects printed column by column:
///
///     事業名
///     重点 自主防災組織育成事業
///     個別避難計画作成事業
///
///     事業の概要
///     訓練への助成
///     福祉専門職と連携した計画の作成
///
///     担当課
///     危機管理課
///     危機管理課
namespace taikei::reader {
namespace {

char32_t last_letter(std::string_view text)
{
    const std::u32string letters = base::to_utf32(text);
    return letters.empty() ? U'\0' : letters.back();
}

struct ActionRow {
    std::string name;
    std::string text;
};

/// 学力向上推進事業 / 指導主事の訪問 / 新規 支援センタ 支援員の配置 / ー設置事業: names and texts in turn. What stands
/// below a line that holds both goes on with the name where it ends as the first name does, else with the text. Empty
/// where they do not come out as `count` rows.
std::vector<ActionRow> rows_of_names_and_texts(const std::vector<ColumnLine> &lines, std::size_t count)
{
    std::size_t cells = 0;
    for (const ColumnLine &line : lines)
        cells += cells_with_marks(line.words).size();
    if (cells < 2 * count)
        return {};
    std::size_t surplus = cells - 2 * count;
    std::vector<ActionRow> rows;
    bool is_below_both = false;
    for (const ColumnLine &line : lines) {
        const auto side_by_side = cells_with_marks(line.words);
        const bool expects_name = rows.empty() || !rows.back().text.empty();
        if (side_by_side.size() > 2 || (side_by_side.size() == 2 && !expects_name))
            return {};
        if (side_by_side.size() == 1 && is_below_both && surplus > 0) {
            const bool is_of_name = rows.size() > 1 && last_letter(line.text) == last_letter(rows.front().name);
            (is_of_name ? rows.back().name : rows.back().text) += line.text;
            --surplus;
            is_below_both = false;
            continue;
        }
        is_below_both = side_by_side.size() == 2;
        if (expects_name)
            rows.push_back({side_by_side.front(), is_below_both ? side_by_side.back() : std::string()});
        else
            rows.back().text = side_by_side.front();
    }
    const bool is_even = surplus == 0 && rows.size() == count && !rows.back().text.empty();
    return is_even ? rows : std::vector<ActionRow>();
}

/// The columns of the table, filled block by block.
class ActionColumns {
public:
    explicit ActionColumns(const ColumnZone &zone)
        : m_zone(zone)
        , m_text(zone.find(ColumnRole::Text))
        , m_department(zone.find(ColumnRole::Department))
    {
    }

    std::optional<document::Table> table()
    {
        const bool is_of_actions = m_text && m_department && m_zone.heads.size() == known_heads && *m_text > 0
            && m_zone.heads.front().has(ColumnRole::Title) && m_zone.value_count() == 0;
        if (!is_of_actions)
            return std::nullopt;
        for (const auto &block : blocks_of_zone(m_zone))
            add(block);
        const auto rows = m_offices.empty() ? std::vector<ActionRow>() : even_rows();
        if (rows.empty())
            return std::nullopt;
        document::Table table = begin_table(m_zone);
        for (std::size_t r = 0; r < rows.size(); ++r) {
            std::vector<std::string> cells(known_heads);
            cells[0] = rows[r].name;
            cells[*m_text] = rows[r].text;
            cells[*m_department] = m_offices[r];
            add_row(table, cells, m_zone.place);
        }
        return table;
    }

private:
    static constexpr std::size_t known_heads = 3;

    void add(const std::vector<ColumnLine> &block)
    {
        const bool are_offices =
            std::ranges::all_of(block, [](const ColumnLine &line) { return Lexicon::get().is_office(line.text); });
        if (are_offices) {
            for (const ColumnLine &line : block)
                m_offices.push_back(line.text);
            return;
        }
        const bool are_names = block.front().below_head ? *block.front().below_head == 0 : m_names.empty();
        auto &column = are_names ? m_names : m_texts;
        column.insert(column.end(), block.begin(), block.end());
    }

    std::vector<ActionRow> even_rows() const
    {
        const std::size_t count = m_offices.size();
        if (m_names.empty())
            return rows_of_names_and_texts(m_texts, count);
        const auto names = join_wrapped_cells(m_names, count);
        const auto texts = join_wrapped_cells(m_texts, count);
        std::vector<ActionRow> rows;
        for (std::size_t i = 0; i < count && !names.empty() && !texts.empty(); ++i)
            rows.push_back({names[i].text, texts[i].text});
        return rows;
    }

    const ColumnZone &m_zone;
    std::optional<std::size_t> m_text;
    std::optional<std::size_t> m_department;
    std::vector<ColumnLine> m_names;
    std::vector<ColumnLine> m_texts;
    std::vector<std::string> m_offices;
};

} // namespace

std::optional<document::Table> actions_of_columns(const ColumnZone &zone)
{
    return ActionColumns(zone).table();
}

} // namespace taikei::reader
