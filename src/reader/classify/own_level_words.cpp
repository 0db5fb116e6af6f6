#include "reader/classify/own_level_words.hpp"

#include "base/text.hpp"
#include "reader/lexicon.hpp"
#include "reader/table/grid.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <variant>

namespace taikei::reader {
namespace {

/// A word of kanji and hiragana with a number right behind it begins the line: a look at it spares the pattern.
bool may_begin_with_numbered_word(std::string_view line)
{
    constexpr std::size_t longest_word = 14;
    std::size_t at = 0;
    std::size_t letters = 0;
    while (at < line.size()) {
        const std::size_t begin = at;
        const char32_t c = base::next_code_point(line, at);
        if (begin == 0 && (c == U'【' || (c >= U'■' && c <= U'◿')))
            continue;
        if (base::is_kanji(c) || base::is_hiragana(c) || base::is_katakana(c)) {
            if (++letters > longest_word)
                return false;
            continue;
        }
        if (letters < 2)
            return false;
        const char32_t number = c == U' ' || c == U'　' ? (at < line.size() ? base::next_code_point(line, at) : c) : c;
        return (number >= U'0' && number <= U'9') || (number >= U'０' && number <= U'９')
            || (number >= U'①' && number <= U'⑳') || (number >= U'Ⅰ' && number <= U'Ⅻ');
    }
    return false;
}

/// 主要課題１ …: a word that no lexicon knows, and its number. None for years, counts and the like.
struct NumberedWord {
    std::string word;
    std::string number;
};
std::optional<NumberedWord> parse_numbered_word(std::string_view line)
{
    static const RE2 pattern(
        R"(^[■◆●◇▼【]?([\p{Han}\p{Hiragana}\p{Katakana}ー]{1,13}[\p{Han}\p{Katakana}ー])[ 　]?([0-9０-９]{1,2}(?:[-－‐][0-9０-９]{1,2})*|[①-⑳]|[Ⅰ-Ⅻ])[ 　:：]+[^ 　0-9０-９].{2,90}$)");
    static const RE2 other(
        R"(^(?:平成|令和|昭和|大正|西暦|図表|別表|別紙|様式|資料|電話|全国|人口|第.*|約|計|合計|平均|毎月|毎年|.*[年月日時分人件回号]|参考|写真|問|注|グラフ|グループ|ケース|ページ|コース|クラス|レベル|パターン|タイプ)$)");
    NumberedWord found;
    if (!RE2::FullMatch(re2::StringPiece(line.data(), line.size()), pattern, &found.word, &found.number)
        || Lexicon::get().is_level_word(found.word) || RE2::FullMatch(found.word, other) || line.contains("。"))
        return std::nullopt;
    // 指標１：… counts indicators.
    if (Lexicon::get().label(found.word) || parse_head(found.word).has(ColumnRole::Name))
        return std::nullopt;
    return found;
}

} // namespace

std::vector<std::string> find_own_level_words(const document::Document &document)
{
    std::unordered_map<std::string, std::vector<std::string>> numbers;
    for (const auto &block : document.blocks) {
        const auto *line = std::get_if<document::Line>(&block);
        if (line == nullptr || line->text.size() > 300 || !may_begin_with_numbered_word(line->text))
            continue;
        const auto found = parse_numbered_word(line->text);
        if (!found)
            continue;
        auto &seen = numbers[found->word];
        constexpr std::size_t enough = 2;
        if (seen.size() < enough && std::ranges::find(seen, found->number) == seen.end())
            seen.push_back(found->number);
    }
    std::vector<std::string> words;
    for (const auto &[word, seen] : numbers) {
        if (seen.size() >= 2)
            words.push_back(word);
    }
    std::ranges::sort(words);
    return words;
}

} // namespace taikei::reader
