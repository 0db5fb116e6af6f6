#include "document/office/japanese_numeral.hpp"

#include "base/text.hpp"

#include <array>
#include <charconv>

namespace taikei::document::office {

namespace {

using namespace std::string_view_literals;

constexpr std::array kanji_digits = {"〇"sv, "一"sv, "二"sv, "三"sv, "四"sv, "五"sv, "六"sv, "七"sv, "八"sv, "九"sv};

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/// 1 to 9999.
std::string below_ten_thousand(int number)
{
    constexpr std::array units = {std::pair{1000, "千"sv}, std::pair{100, "百"sv}, std::pair{10, "十"sv}};
    std::string text;
    for (const auto &[unit, name] : units) {
        const auto digit = static_cast<std::size_t>(number / unit);
        number %= unit;
        if (digit > 1)
            text += kanji_digits[digit];
        if (digit > 0)
            text += name;
    }
    if (number > 0)
        text += kanji_digits[static_cast<std::size_t>(number)];
    return text;
}

} // namespace

std::string to_kanji_number(long long number)
{
    if (number == 0)
        return std::string(kanji_digits[0]);
    constexpr long long ten_thousand = 10'000;
    constexpr std::array units = {""sv, "万"sv, "億"sv, "兆"sv, "京"sv};
    std::string text;
    for (std::size_t unit = 0; number > 0 && unit < units.size(); ++unit, number /= ten_thousand) {
        const int part = static_cast<int>(number % ten_thousand);
        if (part > 0)
            text.insert(0, below_ten_thousand(part) + std::string(units[unit]));
    }
    return text;
}

std::string to_kanji_digits(long long number)
{
    std::string text;
    for (const char digit : std::to_string(number)) {
        if (is_digit(digit))
            text += kanji_digits[static_cast<std::size_t>(digit - '0')];
    }
    return text;
}

std::string to_full_width(std::string_view digits)
{
    std::string text;
    for (const char c : digits) {
        if (is_digit(c))
            base::append_code_point(text, U'０' + static_cast<char32_t>(c - '0'));
        else
            text += c;
    }
    return text;
}

std::string with_japanese_digits(std::string_view text, int kind)
{
    constexpr int full_width = 3;
    if (kind >= full_width)
        return to_full_width(text);
    std::string result;
    bool behind_point = false;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i;
        while (end < text.size() && is_digit(text[end]))
            ++end;
        if (end == i) {
            behind_point = text[i] == '.';
            if (text[i] != ',') // kanji numbers have no groups
                result += text[i];
            ++i;
            continue;
        }
        long long number = 0;
        const auto run = text.substr(i, end - i);
        if (behind_point || std::from_chars(run.data(), run.data() + run.size(), number).ec != std::errc{}) {
            for (const char digit : run)
                result += kanji_digits[static_cast<std::size_t>(digit - '0')];
        } else {
            result += to_kanji_number(number);
        }
        i = end;
    }
    return result;
}

} // namespace taikei::document::office
