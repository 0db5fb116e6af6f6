#include "reader/loose/loose_words.hpp"

#include "base/text.hpp"
#include "reader/loose/digits.hpp"

#include <re2/re2.h>

#include <utility>

namespace taikei::reader {

std::vector<std::string_view> listed_words(std::string_view text)
{
    std::vector<std::string_view> words;
    std::size_t begin = std::string_view::npos;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t here = at;
        const char32_t c = base::next_code_point(text, at);
        const bool groups_digits =
            c == U'，' && ends_with_digit(text.substr(0, here)) && begins_with_digit(text.substr(at));
        const bool parts =
            base::is_space(c) || (c == U'，' && !groups_digits) || c == U'／' || c == U'、' || c == U';' || c == U'；';
        if (parts && begin != std::string_view::npos)
            words.push_back(text.substr(std::exchange(begin, std::string_view::npos), here - begin));
        else if (!parts && begin == std::string_view::npos)
            begin = here;
    }
    if (begin != std::string_view::npos)
        words.push_back(text.substr(begin));
    return words;
}

std::string without_counter(const std::string &text)
{
    static const RE2 counter(
        R"(^(?:(?:成果|活動|評価|数値)?(?:指標|目標|KPI|ＫＰＩ)名?[ 　]*(?:[0-9０-９]{1,2}|[①-⑳])?[ 　]*[：:．.　 ][ 　]*|[<＜〈][0-9０-９]{1,2}[>＞〉][ 　]*))");
    std::string name = text;
    RE2::Replace(&name, counter, "");
    return name.empty() ? text : name;
}

} // namespace taikei::reader
