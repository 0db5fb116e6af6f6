#include "reader/columns/turn_costs.hpp"

#include "base/text.hpp"
#include "reader/columns/column_tables.hpp"
#include "reader/columns/column_zone.hpp"
#include "reader/lexicon.hpp"
#include "reader/value/cell.hpp"
#include "reader/value/printed_value.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace taikei::reader {
namespace {

/// 令和５年度の実績, 次年度の予定 of projects: told in sentences, or in figures.
bool may_head_account(const Head &head)
{
    constexpr std::array<std::string_view, 5> figures = {"値", "額", "数", "費", "率"};
    return (head.kind || head.bare.starts_with("の")) && !head.unit
        && std::ranges::none_of(figures, [&](std::string_view end) { return head.bare.ends_with(end); });
}

} // namespace

bool is_turn_code(std::string_view text)
{
    constexpr std::size_t longest = 9; ///< in bytes
    if (text.size() > longest)
        return false;
    const std::string narrow = base::narrow(text);
    const bool has_digits = std::ranges::any_of(narrow, [](char c) { return c >= '0' && c <= '9'; });
    const bool is_circled = text >= "①" && text <= "⑳";
    return is_circled || (has_digits && narrow.find_first_not_of("0123456789-.()") == std::string::npos);
}

std::vector<TurnColumn> turn_columns(const std::vector<Head> &heads)
{
    std::vector<TurnColumn> columns;
    bool has_name = false;
    const bool are_projects = std::ranges::any_of(
        heads, [](const Head &head) { return head.has(ColumnRole::Title) && !head.has(ColumnRole::Name); });
    for (const Head &head : heads) {
        const bool may_name = head.has(ColumnRole::Name) || head.has(ColumnRole::NameIfAlone)
            || head.has(ColumnRole::Title) || !head.level.empty();
        if (head.text.starts_with("(") || head.text.starts_with("（")) // (事業実績): goes on with the label above
            columns.push_back({TurnKind::Nothing, 0});
        else if (are_projects && may_head_account(head))
            columns.push_back({TurnKind::Account, 2});
        else if (head.is_value()) // results of years to come are not there
            columns.push_back({TurnKind::Value, head.kind ? 2 : 0.5});
        else if (head.has(ColumnRole::Unit))
            columns.push_back({TurnKind::Unit, 3});
        else if (head.has(ColumnRole::Code))
            columns.push_back({TurnKind::Code, 4});
        else if (head.has(ColumnRole::Department) || head.has(ColumnRole::Division))
            columns.push_back({TurnKind::Office, 2});
        else if (!has_name && may_name)
            columns.push_back({TurnKind::Name, 8});
        else if (head.has(ColumnRole::Tag) || head.has(ColumnRole::Rating))
            columns.push_back({TurnKind::Mark, 0.5});
        else
            columns.push_back({TurnKind::Text, head.has(ColumnRole::Note) ? 0.5 : 1.5});
        has_name = has_name || columns.back().kind == TurnKind::Name;
    }
    return columns;
}

void understand(TurnWord &word)
{
    const Lexicon &lexicon = Lexicon::get();
    word.is_dash = is_dash(word.text);
    word.is_value = is_value(word.text);
    word.is_sentence = word.text.contains("。");
    word.is_part = lexicon.is_part(word.text);
    word.is_number = is_plain_number(word.text);
    word.is_unit = !word.is_value && is_unit_of_column(word.text);
    word.is_office = !word.is_value && !word.is_sentence && lexicon.is_department(word.text);
}

Cost mismatch(const TurnWord &word, TurnKind kind)
{
    constexpr std::size_t longest_mark = 12; ///< in bytes
    constexpr std::size_t longest_word_for_value = 24;
    switch (kind) {
    case TurnKind::Code: return is_turn_code(word.text) ? 0 : impossible;
    case TurnKind::Unit: return word.is_unit ? 0 : word.is_dash ? 0.5 : impossible;
    case TurnKind::Value:
        if (word.is_value || word.is_part || is_year_bracket(word.text))
            return 0;
        if (word.is_sentence || word.is_unit || word.text.size() > longest_word_for_value)
            return impossible;
        if (word.is_dated) // 未実施 above （令和５年度）
            return 0.3;
        return word.gap == Gap::Blank || word.text.size() <= longest_mark ? 2 : 4;
    case TurnKind::Office:
        return word.is_office ? 0 : word.is_sentence || word.is_value || word.is_unit ? impossible : 4;
    case TurnKind::Nothing: return impossible;
    case TurnKind::Mark: return word.text.size() <= longest_mark && !word.is_number ? 0.2 : impossible;
    case TurnKind::Account: return word.is_office || word.is_unit ? 1 : 0;
    case TurnKind::Name: return word.is_value || word.is_unit ? 8 : word.is_sentence ? 3 : word.is_office ? 2 : 0;
    case TurnKind::Text: break;
    }
    if (word.is_dash)
        return 0.2;
    if (word.is_value || word.is_unit)
        return word.text.size() > longest_word_for_value ? 0.5 : word.gap == Gap::Cell ? 1 : 3;
    return word.is_office ? 0.6 : 0;
}

Cost cost_of_going_on(const TurnWord &above, const TurnWord &word, TurnKind kind, Cost own)
{
    constexpr Cost most_within_text = 0.8; ///< 割合 below …に対する, 10 behind 上位: a figure or unit may end a text
    const Cost gap = word.gap == Gap::Blank ? 5
        : word.gap == Gap::Cell             ? 0.5
        : word.gap == Gap::Word             ? 0.3
        : word.gap == Gap::Line             ? 0.2
                                            : 0;
    switch (kind) {
    case TurnKind::Code:
    case TurnKind::Mark:
    case TurnKind::Nothing: return impossible;
    case TurnKind::Unit:
        return own + (word.gap == Gap::Line && (above.text == "百万" || above.text == "千") ? 0.2 : impossible);
    case TurnKind::Value:
        if (above.is_part || word.is_part || is_year_bracket(word.text) || is_rest_of_bound(above.text, word.text))
            return gap + own;
        return gap + own + 3;
    case TurnKind::Office: return gap + own;
    case TurnKind::Name:
    case TurnKind::Account:
    case TurnKind::Text: break;
    }
    return gap + (word.gap == Gap::Blank ? own : std::min(own, most_within_text));
}

bool parts_cells(Gap gap)
{
    return gap == Gap::Blank || gap == Gap::Cell || gap == Gap::Word;
}

Cost cost_of_new_cell(const TurnWord &word, TurnKind kind)
{
    constexpr Cost of_year_alone = 2.5;
    const Cost gap = parts_cells(word.gap) ? 0 : word.gap == Gap::Line ? 1 : 2.5;
    return gap + (kind == TurnKind::Value && is_year_bracket(word.text) ? of_year_alone : 0);
}

} // namespace taikei::reader
