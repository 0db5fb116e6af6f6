#include "reader/value/printed_value.hpp"

#include "base/text.hpp"
#include "model/fiscal_year.hpp"
#include "reader/value/cell.hpp"
#include "reader/value/value_words.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace taikei::reader {

bool is_dash(std::string_view text)
{
    static constexpr std::array<std::string_view, 9> dashes = {"－", "-", "―", "—", "＿", "_", "‐", "–", "…"};
    return std::ranges::find(dashes, text) != dashes.end();
}

namespace {

bool begins_figure(std::string_view text)
{
    constexpr std::u32string_view beginnings = U"0123456789０１２３４５６７８９△▲-－約年";
    std::size_t at = 0;
    return beginnings.contains(base::next_code_point(text, at));
}

/// 維持, 病児保育: words of kanji and kana alone, in which neither a figure nor a year can stand.
bool is_plain_word(std::string_view text)
{
    if (may_hold_number(text) || text.contains("年"))
        return false;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = base::next_code_point(text, at);
        if (!base::is_kanji(c) && !base::is_katakana(c) && !base::is_hiragana(c))
            return false;
    }
    return true;
}

} // namespace

bool is_value(std::string_view text)
{
    if (is_dash(text))
        return true;
    if (text.empty() || text.size() > 48)
        return false;
    // １日の平均 is a remark: a figure has no hiragana but in か所 and つ.
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = base::next_code_point(text, at);
        if (base::is_hiragana(c) && c != U'か' && c != U'つ' && c != U'け')
            return false;
    }
    constexpr std::size_t longest_mark = 18; ///< 維持, 増加: no figure
    if (!begins_figure(text) && text.size() > longest_mark)
        return false;
    if (is_plain_word(text)) // as parse_value_cell() would find, at a fraction of its cost: most words are no value
        return text.size() <= longest_mark && !ValueWords::get().in_phrase(base::to_utf32(text)).empty();
    const auto cell = parse_value_cell(text);
    if (cell.parts.size() != 1)
        return false;
    const CellPart &part = cell.parts.front();
    return part.number || part.low ? begins_figure(text) : !part.marks.empty() && text.size() <= longest_mark;
}

bool is_rest_of_bound(std::string_view value, std::string_view word)
{
    const bool cuts_side = value.ends_with("以") && (word == "上" || word == "下" || word == "内");
    return (cuts_side || (value.ends_with("未") && word == "満")) && has_figure(value);
}

bool is_year_bracket(std::string_view text)
{
    if (!text.starts_with('(') && !text.starts_with("（"))
        return false;
    const std::string narrow = base::narrow(text);
    return narrow.starts_with("(") && narrow.ends_with(")")
        && !model::find_years(text, model::FiscalYear{2030}).empty();
}

} // namespace taikei::reader
