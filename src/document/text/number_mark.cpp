#include "document/text/number_mark.hpp"

#include "base/character.hpp"
#include "base/text.hpp"

#include <string>
#include <utility>

namespace taikei::document {

namespace {

constexpr std::size_t longest_mark = 18; ///< in bytes

bool is_mark_digit(char32_t c)
{
    return base::is_between(c, U'0', U'9') || base::is_between(c, U'０', U'９');
}

/// Digits with hyphens or points between them.
bool is_figure(std::u32string_view text)
{
    bool was_digit = false;
    for (const char32_t c : text) {
        const bool digit = is_mark_digit(c);
        if (!digit && !(was_digit && std::u32string_view(U"-－.．").contains(c)))
            return false;
        was_digit = digit;
    }
    return was_digit;
}

/// 2 of (2), 2) and 2.
std::u32string_view without_signs(std::u32string_view text)
{
    if (text.starts_with(U'(') || text.starts_with(U'（'))
        text.remove_prefix(1);
    if (!text.empty() && std::u32string_view(U")）.．").contains(text.back()))
        text.remove_suffix(1);
    return text;
}

/// 第１章, 第２節.
bool is_part_number(std::u32string_view text)
{
    if (text.size() < 3 || text.front() != U'第' || !std::u32string_view(U"編部章節").contains(text.back()))
        return false;
    const auto number = text.substr(1, text.size() - 2);
    return is_figure(number) || number.find_first_not_of(U"一二三四五六七八九十") == std::u32string_view::npos;
}

} // namespace

bool is_number_mark(std::string_view text)
{
    if (text.empty() || text.size() > longest_mark)
        return false;
    const std::u32string letters = base::to_utf32(text);
    return (letters.size() == 1 && base::is_circled_number(letters.front())) || is_figure(without_signs(letters));
}

bool is_marked_number(std::string_view text)
{
    if (text.empty() || text.size() > longest_mark)
        return false;
    const std::u32string letters = base::to_utf32(text);
    if (letters.front() == U'※')
        return letters.size() == 1 || is_figure(std::u32string_view(letters).substr(1));
    return is_part_number(letters) || (is_number_mark(text) && !is_figure(letters));
}

bool begins_with_number_in_brackets(std::string_view text)
{
    for (const auto &[open, close] : {std::pair<std::string_view, std::string_view>{"（", "）"}, {"(", ")"}}) {
        if (!text.starts_with(open))
            continue;
        const auto end = text.substr(0, longest_mark).find(close);
        if (end != std::string_view::npos && end + close.size() < text.size())
            return is_number_mark(text.substr(0, end + close.size()));
    }
    return false;
}

bool begins_with_parted_number(std::string_view text)
{
    const auto end = text.find_first_not_of("0123456789-");
    return end != std::string_view::npos && text[end] == ' ' && text.front() != '-'
        && text.substr(0, end).contains('-');
}

bool begins_with_numbered_name(std::string_view text)
{
    constexpr std::size_t farthest = 10; ///< letters before the wide space
    bool has_number = false;
    std::size_t at = 0;
    if (text.empty() || !base::is_kanji(base::next_code_point(text, at)))
        return false;
    for (std::size_t letters = 0; at < text.size() && letters < farthest; ++letters) {
        const char32_t c = base::next_code_point(text, at);
        if (c == U'　')
            return has_number && at < text.size();
        has_number = base::is_digit(c) || (c >= U'０' && c <= U'９') || (has_number && (c == U')' || c == U'）'));
    }
    return false;
}

} // namespace taikei::document
