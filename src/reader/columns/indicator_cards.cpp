#include "reader/columns/indicator_cards.hpp"

#include "base/text.hpp"
#include "reader/classify/beside_table.hpp"
#include "reader/classify/bullet.hpp"
#include "reader/columns/cell_lines.hpp"
#include "reader/table/head.hpp"
#include "reader/table/made_table.hpp"
#include "reader/value/arrows.hpp"
#include "reader/value/cell.hpp"
#include "reader/value/printed_value.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace taikei::reader {
namespace {

constexpr std::size_t longest_kind = 45; ///< in bytes: 現状値（令和５年度）
constexpr std::size_t longest_name = 120; ///< in bytes
constexpr std::size_t most_lines = 24; ///< of a card, below its name

/// 現状値, 目標値（令和11年度）: what a value is. None for any other word.
std::optional<model::ValueKind> kind_of_word(const std::string &word)
{
    if (word.size() > longest_kind || word.contains("：") || word.contains(':'))
        return std::nullopt;
    const auto head = look_up_head(word);
    return head->has(ColumnRole::Name) || head->is_computed || !head->level.empty() ? std::nullopt : head->kind;
}

bool is_line_of_kinds(const ColumnLine &line)
{
    return !line.words.empty()
        && std::ranges::all_of(line.words, [](const auto &word) { return kind_of_word(word).has_value(); });
}

bool is_year(const std::string &word)
{
    constexpr std::size_t longest_year = 36; ///< in bytes
    if (is_year_bracket(word))
        return true;
    if (word.size() > longest_year || !may_hold_number(word))
        return false;
    const auto head = look_up_head(word);
    return head->year && !head->kind && head->roles.empty();
}

/// 市民アンケート of 出典：市民アンケート. Empty where the line says no source.
std::string_view source_of(std::string_view text)
{
    if (kind_beside_table(text) != Element::Kind::Source)
        return {};
    for (const std::string_view colon : {"：", ":"}) {
        if (const auto at = text.find(colon); at != std::string_view::npos)
            return base::trim(text.substr(at + colon.size()));
    }
    return {};
}

bool may_be_name(const ColumnLine &line)
{
    std::string bare = line.text;
    return !line.words.empty() && line.text.size() <= longest_name && !ends_cells(line) && !is_line_of_kinds(line)
        && source_of(line.text).empty() && !is_value(line.text) && !is_year(line.text) && !is_unit(line.text)
        && take_bullet(bare).empty();
}

/// One kind of value on a card.
struct CardValue {
    std::string kind;
    std::string year;
    std::string text;
};

struct Card {
    std::string name;
    std::vector<CardValue> values;
    std::string source;
    std::size_t first = 0; ///< the line of its name
    std::size_t end = 0; ///< the line behind it
};

/// Reads one card, whose first kind stands at `at`.
class CardReader {
public:
    CardReader(const std::vector<ColumnLine> &lines, std::size_t at)
        : m_lines(lines)
        , m_at(at)
    {
    }

    std::optional<Card> read()
    {
        if (!take_name())
            return std::nullopt;
        while (m_at < m_lines.size() && m_at - m_card.first < most_lines && add(m_lines[m_at]))
            ++m_at;
        if (!is_whole() || has_more_values())
            return std::nullopt;
        if (m_at < m_lines.size() && m_card.source.empty())
            take_source();
        m_card.end = m_at;
        return std::move(m_card);
    }

private:
    /// One line, or two that the card's width wrapped.
    bool take_name()
    {
        if (m_at == 0 || !may_be_name(m_lines[m_at - 1]))
            return false;
        m_card.first = m_at - 1;
        m_card.name = m_lines[m_at - 1].text;
        const bool is_wrapped = m_at > 1 && may_be_name(m_lines[m_at - 2])
            && m_lines[m_at - 2].block == m_lines[m_at - 1].block && m_lines[m_at - 1].block != m_lines[m_at].block;
        if (is_wrapped) {
            m_card.first = m_at - 2;
            m_card.name = m_lines[m_at - 2].text + m_card.name;
        }
        return true;
    }

    /// False where the line is of the card no more.
    bool add(const ColumnLine &line)
    {
        if (is_line_of_kinds(line)) {
            if (!m_card.values.empty() && is_whole())
                return false;
            for (const std::string &word : line.words)
                m_card.values.push_back({word, {}, {}});
            return true;
        }
        if (line.words.empty() || is_whole_in(line))
            return false;
        if (is_arrow_alone(line.text))
            return true;
        if (std::ranges::all_of(line.words, is_year))
            return add_years(line.words);
        return add_values(line);
    }

    static bool is_arrow_alone(std::string_view text)
    {
        const auto sides = split_at_arrows(text);
        return sides.size() > 1
            && std::ranges::all_of(sides, [](std::string_view side) { return base::trim(side).empty(); });
    }

    bool add_years(const std::vector<std::string> &years)
    {
        for (const std::string &year : years) {
            const auto lacking = std::ranges::find_if(m_card.values, [](const CardValue &value) {
                return value.year.empty() && !parse_head(value.kind).year;
            });
            if (lacking == m_card.values.end())
                return false;
            lacking->year = year;
        }
        return true;
    }

    bool add_values(const ColumnLine &line)
    {
        const auto lacking = std::ranges::find(m_card.values, std::string(), &CardValue::text);
        const auto are_left = static_cast<std::size_t>(m_card.values.end() - lacking);
        const bool are_values = line.words.size() > 1 && std::ranges::all_of(line.words, is_value);
        if (are_values && line.words.size() <= are_left) {
            for (std::size_t i = 0; i < line.words.size(); ++i)
                (lacking + static_cast<std::ptrdiff_t>(i))->text = line.words[i];
        } else if (lacking != m_card.values.begin() && !is_value((lacking - 1)->text) && m_block == line.block
                   && lacking == m_card.values.end()) {
            (lacking - 1)->text += line.text; // 各中学校区 / に１か所以上
        } else if (lacking != m_card.values.end()) {
            lacking->text = line.text;
        } else {
            return false;
        }
        m_block = line.block;
        return true;
    }

    bool is_whole() const
    {
        const auto is_stated = [](const CardValue &value) { return !value.text.empty(); };
        const auto is_observed = [](const CardValue &value) {
            return kind_of_word(value.kind) == model::ValueKind::Observed;
        };
        return m_card.values.size() > 1 && std::ranges::all_of(m_card.values, is_stated)
            && std::ranges::any_of(m_card.values, is_observed) && !std::ranges::all_of(m_card.values, is_observed)
            && std::ranges::any_of(m_card.values, [](const CardValue &value) { return has_figure(value.text); });
    }

    /// The card is whole, and this line does not go on with its last value: it may be the next card's name.
    bool is_whole_in(const ColumnLine &line) const
    {
        const bool heads_kinds = m_at + 1 < m_lines.size() && is_line_of_kinds(m_lines[m_at + 1]);
        return is_whole() && (line.block != m_block || is_value(m_card.values.back().text) || heads_kinds);
    }

    /// More values than kinds: a table of several rows.
    bool has_more_values() const
    {
        return m_at < m_lines.size() && !m_lines[m_at].words.empty() && is_value(m_lines[m_at].words.front());
    }

    void take_source()
    {
        const std::string_view source = source_of(m_lines[m_at].text);
        if (source.empty())
            return;
        m_card.source = source;
        ++m_at;
    }

    const std::vector<ColumnLine> &m_lines;
    std::size_t m_at;
    std::size_t m_block = 0; ///< of the last value
    Card m_card;
};

document::Table table_of(const Card &card, const base::Place &place)
{
    document::Table table;
    table.place = place;
    table.header_rows = 1;
    std::vector<std::string> heads = {"指標"};
    std::vector<std::string> cells = {card.name};
    for (const CardValue &value : card.values) {
        heads.push_back(value.kind + (value.year.empty() ? "" : '\n' + value.year));
        cells.push_back(value.text);
    }
    if (!card.source.empty()) {
        heads.emplace_back("出典");
        cells.push_back(card.source);
    }
    add_row(table, heads, place);
    add_row(table, cells, place);
    return table;
}

} // namespace

TablesAtBlocks find_indicator_cards(const std::vector<ColumnLine> &lines)
{
    constexpr std::size_t fewest_cards = 2;
    std::vector<Card> cards;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (!is_line_of_kinds(lines[i]) || is_line_of_kinds(lines[i - 1]))
            continue;
        auto card = CardReader(lines, i).read();
        if (!card)
            continue;
        i = card->end - 1;
        cards.push_back(*std::move(card));
    }
    TablesAtBlocks tables;
    for (const Card &card : cards.size() < fewest_cards ? std::vector<Card>() : cards)
        tables.emplace(lines[card.first].end - 1,
                       TableOfLines{table_of(card, lines[card.first].place), lines[card.end - 1].end});
    return tables;
}

} // namespace taikei::reader
