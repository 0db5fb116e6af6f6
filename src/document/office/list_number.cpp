#include "document/office/list_number.hpp"

#include "base/text.hpp"
#include "document/office/japanese_numeral.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace taikei::document::office {

namespace {

using namespace std::string_view_literals;

/// Signs that count by themselves, one after the other.
struct Signs {
    std::string_view format;
    std::u32string_view signs;
};

constexpr std::u32string_view circled =
    U"①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿";

constexpr std::array sign_rows = {
    Signs{"decimalEnclosedCircle", circled},
    Signs{"decimalEnclosedCircleChinese", circled},
    Signs{"decimalEnclosedParen", U"⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"},
    Signs{"decimalEnclosedFullstop", U"⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"},
    Signs{"aiueo", U"ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ"},
    Signs{"aiueoFullWidth",
          U"アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"},
    Signs{"iroha", U"ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳヰﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼヱﾋﾓｾｽ"},
    Signs{"irohaFullWidth",
          U"イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス"},
    Signs{"ideographTraditional", U"甲乙丙丁戊己庚辛壬癸"},
    Signs{"ideographZodiac", U"子丑寅卯辰巳午未申酉戌亥"},
    Signs{"ideographEnclosedCircle", U"㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉"},
};

std::string to_roman(int number)
{
    constexpr int largest = 3999;
    if (number < 1 || number > largest)
        return std::to_string(number);
    constexpr std::array digits = {std::pair{1000, "m"sv}, std::pair{900, "cm"sv}, std::pair{500, "d"sv},
                                   std::pair{400, "cd"sv}, std::pair{100, "c"sv},  std::pair{90, "xc"sv},
                                   std::pair{50, "l"sv},   std::pair{40, "xl"sv},  std::pair{10, "x"sv},
                                   std::pair{9, "ix"sv},   std::pair{5, "v"sv},    std::pair{4, "iv"sv},
                                   std::pair{1, "i"sv}};
    std::string text;
    for (const auto &[value, letters] : digits) {
        for (; number >= value; number -= value)
            text += letters;
    }
    return text;
}

/// a to z, then aa to zz.
std::string to_letters(int number)
{
    constexpr int letters = 26;
    constexpr int most_repeated = 8;
    const int times = (number - 1) / letters + 1;
    if (number < 1 || times > most_repeated)
        return std::to_string(number);
    return std::string(static_cast<std::size_t>(times), static_cast<char>('a' + (number - 1) % letters));
}

std::string upper_case(std::string text)
{
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    return text;
}

std::optional<std::string> find_sign(int number, std::string_view format)
{
    const auto row = std::ranges::find(sign_rows, format, &Signs::format);
    if (row == sign_rows.end() || number < 1 || static_cast<std::size_t>(number) > row->signs.size())
        return std::nullopt;
    return base::to_utf8(row->signs.substr(static_cast<std::size_t>(number) - 1, 1));
}

bool is_one_of(std::string_view format, std::initializer_list<std::string_view> names)
{
    return std::ranges::find(names, format) != names.end();
}

} // namespace

std::string to_list_number(int number, std::string_view format)
{
    if (format == "none" || format == "bullet")
        return {};
    if (auto sign = find_sign(number, format))
        return *sign;
    if (is_one_of(format, {"decimalFullWidth", "decimalFullWidth2"}))
        return to_full_width(std::to_string(number));
    if (is_one_of(format,
                  {"japaneseCounting", "japaneseLegal", "chineseCounting", "chineseCountingThousand",
                   "taiwaneseCounting", "taiwaneseCountingThousand"}))
        return to_kanji_number(number);
    if (is_one_of(format, {"ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital"}))
        return to_kanji_digits(number);
    if (format == "decimalZero")
        return fmt::format("{:02}", number);
    if (format == "lowerRoman")
        return to_roman(number);
    if (format == "upperRoman")
        return upper_case(to_roman(number));
    if (format == "lowerLetter")
        return to_letters(number);
    if (format == "upperLetter")
        return upper_case(to_letters(number));
    return std::to_string(number);
}

} // namespace taikei::document::office
