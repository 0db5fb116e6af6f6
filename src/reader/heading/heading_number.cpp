#include "reader/heading/heading_number.hpp"

#include "base/character.hpp"
#include "base/text.hpp"
#include "reader/heading/number_signs.hpp"
#include "reader/value/cell.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace taikei::reader {
namespace {

constexpr std::u32string_view part_words = U"編部章節款項";
/// What counts something when it follows a number: 5年間, 3人, 20%.
constexpr std::u32string_view counters =
    U"年月日人名件回割倍%万億千百円歳か箇ヶカヵつ個分時代期次位以種区階級点校園戸台市町";
/// Longer numbers count something: years, telephones, amounts.
constexpr std::size_t longest_code = 8;
/// The last part of a code with dots; a longer row of siblings has not been seen.
constexpr int most_counted = 40;

/// Of a code's last part: 3 of 5-1-3, 2 of B, 3 of ウ; 0 where it is none.
int place_in_order(std::string_view last)
{
    static constexpr std::u32string_view katakana = U"アイウエオカキクケコサシスセソタチツテト";
    if (const auto number = parse_number(last))
        return static_cast<int>(number->unscaled());
    const std::u32string letter = base::to_utf32(last);
    if (letter.size() != 1)
        return 0;
    if (letter[0] >= U'A' && letter[0] <= U'Z')
        return static_cast<int>(letter[0] - U'A') + 1;
    const auto found = katakana.find(letter[0]);
    return found == std::u32string_view::npos ? 0 : static_cast<int>(found) + 1;
}

/// 2 of -2, -(2) and -② at the scanner's place, which is moved behind it; empty where no part of a code stands there.
std::string take_hyphenated_part(HeadingScanner &scanner)
{
    if (!is_hyphen(scanner.peek()))
        return {};
    const std::size_t start = scanner.position();
    scanner.skip();
    if (const int circled = circled_number(scanner.peek()); circled > 0) {
        scanner.skip();
        return std::to_string(circled);
    }
    const bool is_bracketed = scanner.take(U"(");
    std::string digits = scanner.take_digits();
    if (digits.empty() || (is_bracketed && !scanner.take(U")"))) {
        scanner.move_to(start);
        return {};
    }
    return digits;
}

/// -1-2, -1-(2)-① behind the first part of a code: appends it, and counts the parts.
void take_hyphenated_parts(HeadingScanner &scanner, Heading &heading, std::string &code, std::size_t longest)
{
    while (code.size() < longest) {
        const std::string part = take_hyphenated_part(scanner);
        if (part.empty())
            return;
        code += '-' + part;
        ++heading.depth;
    }
}

/// 第1, 第四章.
bool take_ordinal(HeadingScanner &scanner, Heading &heading)
{
    if (!scanner.take(U"第"))
        return false;
    scanner.skip_spaces();
    std::string code = scanner.take_digits();
    if (code.empty()) {
        const auto number = parse_number(scanner.take_kanji_digits());
        if (!number)
            return false;
        code = number->to_shortest();
    }
    const bool spaced = scanner.skip_spaces();
    const char32_t next = scanner.peek();
    if (part_words.contains(next)
        && (!base::is_word_character(scanner.peek(1)) || next == U'編' || next == U'章' || next == U'節')) {
        heading.part = next;
        scanner.skip();
    } else if (!spaced) {
        return false;
    }
    set_code(heading, Numbering::Ordinal, code);
    return true;
}

/// 1.2 as a code: only with a title behind it. `code` was taken already.
bool take_dotted_parts(HeadingScanner &scanner, Heading &heading, const std::string &code)
{
    constexpr std::size_t longest_first = 2;
    const std::size_t start = scanner.position();
    std::string dotted = code;
    int depth = 1;
    while (scanner.peek() == U'.' && base::is_digit(scanner.peek(1))) {
        scanner.skip();
        dotted += '-' + scanner.take_digits();
        ++depth;
    }
    const bool has_title = !scanner.at_end() && (base::is_space(scanner.peek()) || scanner.peek() == U'.');
    // 60.0, 1.50 and 38.25 before a remark are figures: codes count from 1, and not so far.
    const bool is_figure = dotted.ends_with("-0") || dotted.ends_with("-00")
        || place_in_order(dotted.substr(dotted.rfind('-') + 1)) > most_counted;
    if (is_figure || !has_title || code.size() > longest_first) {
        scanner.move_to(start);
        return false;
    }
    scanner.take_any(U".");
    heading.depth = depth;
    set_code(heading, Numbering::Hyphenated, dotted);
    return true;
}

/// 1-2-3, whose first part has `first_digits`, was taken: what parts it from the title, or shows it to be none.
bool end_hyphenated(HeadingScanner &scanner, Heading &heading, const std::string &code, std::size_t first_digits)
{
    constexpr std::size_t longest_first = 3;
    const bool after_level = !heading.level.empty();
    if (first_digits > longest_first && !after_level)
        return false;
    const bool parted = scanner.skip_spaces();
    scanner.take_any(U".:：、");
    if (!parted && !after_level && counters.contains(scanner.peek()))
        return false;
    set_code(heading, Numbering::Hyphenated, code);
    return true;
}

/// One number without hyphens was taken: what parts it from the title.
bool end_plain(HeadingScanner &scanner, Heading &heading, const std::string &code)
{
    const bool after_level = !heading.level.empty();
    const char32_t next = scanner.peek();
    if (next == U'.' && base::is_digit(scanner.peek(1)))
        return take_dotted_parts(scanner, heading, code);
    if (!after_level && code.size() > longest_code)
        return false;
    if (scanner.take_any(U".、．")) {
        set_code(heading, after_level ? Numbering::Plain : Numbering::Dotted, code);
        return true;
    }
    if (scanner.take_any(U")")) {
        set_code(heading, Numbering::Bracketed, code);
        return true;
    }
    const bool is_parted =
        scanner.at_end() || scanner.skip_spaces() || scanner.take_any(U":：") || next == U'「' || next == U'(';
    if (!is_parted && (!after_level || counters.contains(next)))
        return false;
    set_code(heading, Numbering::Plain, code);
    return true;
}

/// A number of digits, hyphenated or not, and what parts it from the title.
bool take_digits(HeadingScanner &scanner, Heading &heading)
{
    constexpr std::size_t longest = 24;
    std::string code = scanner.take_digits();
    const std::size_t first_digits = code.size();
    take_hyphenated_parts(scanner, heading, code, longest);
    return heading.depth > 1 ? end_hyphenated(scanner, heading, code, first_digits) : end_plain(scanner, heading, code);
}

/// (1), [4], （三）, (ア).
bool take_bracketed(HeadingScanner &scanner, Heading &heading)
{
    constexpr std::size_t longest = 3;
    const std::size_t start = scanner.position();
    scanner.skip();
    std::string code = scanner.take_digits();
    if (code.empty()) {
        if (const auto number = parse_number(scanner.take_kanji_digits()))
            code = number->to_shortest();
    }
    Numbering numbering = Numbering::Bracketed;
    if (code.empty() && base::is_katakana(scanner.peek())) {
        base::append_code_point(code, scanner.peek());
        scanner.skip();
        numbering = Numbering::Letter;
    }
    if (code.empty() || code.size() > longest || !scanner.take_any(U")]］")) {
        scanner.move_to(start);
        return false;
    }
    set_code(heading, numbering, code);
    return true;
}

/// No.3, №3: the number of an item that has no other name.
bool take_counted(HeadingScanner &scanner, Heading &heading)
{
    constexpr std::size_t longest = 4;
    const std::size_t start = scanner.position();
    if (!scanner.take(U"No.") && !scanner.take(U"NO.") && !scanner.take(U"№"))
        return false;
    scanner.skip_spaces();
    const std::string code = scanner.take_digits();
    if (code.empty() || code.size() > longest || (!base::is_space(scanner.peek()) && !scanner.at_end())) {
        scanner.move_to(start);
        return false;
    }
    heading.counted = true;
    set_code(heading, Numbering::Plain, code);
    return true;
}

/// Ⅰ, Ⅰ－１.
bool take_roman(HeadingScanner &scanner, Heading &heading)
{
    std::string code = std::to_string(roman_number(scanner.peek()));
    scanner.skip();
    take_hyphenated_parts(scanner, heading, code, std::string::npos);
    set_code(heading, heading.depth > 1 ? Numbering::Hyphenated : Numbering::Roman, code);
    return true;
}

/// II　…, IV-1. False for a word (IoT), for a letter of a list (A, B), and for one that may be anything (X alone).
bool take_roman_capitals(HeadingScanner &scanner, Heading &heading)
{
    const auto roman = roman_capitals(scanner);
    const bool may_end = roman.letters > 1 || !heading.level.empty();
    if (roman.number == 0 || (scanner.peek(roman.letters) == U'\0' && !may_end))
        return false;
    for (std::size_t i = 0; i < roman.letters; ++i)
        scanner.skip();
    std::string code = std::to_string(roman.number);
    take_hyphenated_parts(scanner, heading, code, std::string::npos);
    set_code(heading, heading.depth > 1 ? Numbering::Hyphenated : Numbering::Roman, code);
    return true;
}

/// 一　…, 三、….
bool take_kanji(HeadingScanner &scanner, Heading &heading)
{
    const std::string kanji = scanner.take_kanji_digits();
    if (!base::is_space(scanner.peek()) && scanner.peek() != U'、')
        return false;
    const auto number = parse_number(kanji);
    if (!number)
        return false;
    scanner.take_any(U"、");
    set_code(heading, Numbering::Plain, number->to_shortest());
    return true;
}

/// A-1, B　…, ア　….
bool take_letter(HeadingScanner &scanner, Heading &heading)
{
    const char32_t letter = scanner.peek();
    const bool is_latin = letter >= U'A' && letter <= U'Z';
    const bool has_parts = is_latin && is_hyphen(scanner.peek(1)) && base::is_digit(scanner.peek(2));
    if (!has_parts && !((is_latin || base::is_katakana(letter)) && base::is_space(scanner.peek(1))))
        return false;
    std::string code;
    base::append_code_point(code, letter);
    scanner.skip();
    take_hyphenated_parts(scanner, heading, code, std::string::npos);
    set_code(heading, has_parts ? Numbering::Hyphenated : Numbering::Letter, code);
    return true;
}

} // namespace

RomanCapitals roman_capitals(const HeadingScanner &scanner)
{
    static constexpr std::array<std::u32string_view, 12> numbers = {U"I",   U"II",   U"III", U"IV", U"V",  U"VI",
                                                                    U"VII", U"VIII", U"IX",  U"X",  U"XI", U"XII"};
    constexpr std::size_t longest = 4;
    std::u32string letters;
    for (char32_t c = scanner.peek(); (c == U'I' || c == U'V' || c == U'X') && letters.size() <= longest;
         c = scanner.peek(letters.size()))
        letters += c;
    const auto found = std::ranges::find(numbers, letters);
    const char32_t next = scanner.peek(letters.size());
    const bool has_parts = is_hyphen(next) && base::is_digit(scanner.peek(letters.size() + 1));
    if (found == numbers.end() || !(next == U'\0' || base::is_space(next) || has_parts))
        return {};
    return {static_cast<int>(found - numbers.begin()) + 1, letters.size()};
}

void set_code(Heading &heading, Numbering numbering, std::string code)
{
    heading.numbering = numbering;
    const auto last = code.find_last_of('-');
    heading.number = place_in_order(last == std::string::npos ? code : std::string_view(code).substr(last + 1));
    heading.code = std::move(code);
}

bool take_number(HeadingScanner &scanner, Heading &heading)
{
    const char32_t first = scanner.peek();
    if ((first == U'N' || first == U'№') && take_counted(scanner, heading))
        return true;
    if (base::is_digit(first))
        return take_digits(scanner, heading);
    if (const int circled = circled_number(first); circled > 0) {
        scanner.skip();
        set_code(heading, Numbering::Circled, std::to_string(circled));
        return true;
    }
    if (roman_number(first) > 0)
        return take_roman(scanner, heading);
    if (first == U'(' || first == U'[' || first == U'［')
        return take_bracketed(scanner, heading);
    if (first == U'第' && heading.level.empty())
        return take_ordinal(scanner, heading);
    if (kanji_digits.contains(first))
        return take_kanji(scanner, heading);
    if (take_roman_capitals(scanner, heading))
        return true;
    return take_letter(scanner, heading);
}

} // namespace taikei::reader
