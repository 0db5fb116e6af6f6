#include "reader/stacked/sheet_tokens.hpp"

#include "base/text.hpp"
#include "reader/lexicon.hpp"
#include "reader/stacked/field_words.hpp"
#include "reader/table/head.hpp"
#include "reader/value/cell.hpp"
#include "reader/value/printed_value.hpp"

#include <algorithm>
#include <utility>

namespace taikei::reader {
namespace {

constexpr std::size_t longest_token = 60; ///< in bytes
constexpr std::string_view note_colon = "：";

/// （最終目標）, （令和元年度）: what stands below a head and goes on with it.
bool goes_on_with_head(std::string_view word)
{
    constexpr std::string_view open = "（";
    constexpr std::string_view close = "）";
    if (!word.starts_with(open) || !word.ends_with(close) || word.size() <= open.size() + close.size())
        return false;
    return look_up_head(word.substr(open.size(), word.size() - open.size() - close.size()))->is_known();
}

bool is_table_head(std::string_view word)
{
    return look_up_head(word)->is_known() || goes_on_with_head(word);
}

SheetToken::Kind kind_of_word(const std::string &word)
{
    if (word.size() > longest_token)
        return SheetToken::Kind::Text;
    if (is_turn_word(word))
        return SheetToken::Kind::Turn;
    if (is_figure_cell(word))
        return SheetToken::Kind::Figure;
    if (is_unit(word) && !names_form_node(word) && !look_up_head(word)->has(ColumnRole::Unit))
        return SheetToken::Kind::Unit;
    return is_table_head(word) ? SheetToken::Kind::Head : SheetToken::Kind::Text;
}

} // namespace

bool is_turn_word(std::string_view text)
{
    if (text.size() > longest_token)
        return false;
    const auto head = look_up_head(text);
    const bool is_turn = is_kind_alone(text)
        || (head->is_computed && !head->year && !Lexicon::get().column(base::fold_tight(text)).empty());
    return is_turn && !is_figure_cell(text);
}

std::string_view label_of_note(std::string_view text)
{
    const std::size_t colon = text.find(note_colon);
    if (colon == std::string_view::npos || colon > longest_token)
        return {};
    const std::string_view label = base::trim(text.substr(0, colon));
    const auto head = look_up_head(label);
    return head->has(ColumnRole::Definition) || head->has(ColumnRole::Note) ? label : std::string_view();
}

std::vector<SheetToken> tokens_of(const TornSheet &sheet, std::size_t line)
{
    const std::string &text = sheet[line].text;
    if (!label_of_note(text).empty())
        return {{SheetToken::Kind::Note, text, line}};
    std::vector<SheetToken> tokens;
    for (std::string &word : base::squeezed_words(text)) {
        const auto kind = kind_of_word(word);
        tokens.push_back({kind, std::move(word), line});
    }
    const auto is_text = [](const SheetToken &token) { return token.kind == SheetToken::Kind::Text; };
    if (std::ranges::none_of(tokens, is_text))
        return tokens;
    if (tokens.size() > 1 && tokens.back().kind == SheetToken::Kind::Unit) {
        const std::string unit = tokens.back().text;
        const std::string_view name = base::trim(std::string_view(text).substr(0, text.rfind(unit)));
        return {{SheetToken::Kind::Text, std::string(name), line}, {SheetToken::Kind::Unit, unit, line}};
    }
    return {{SheetToken::Kind::Text, text, line}};
}

} // namespace taikei::reader
