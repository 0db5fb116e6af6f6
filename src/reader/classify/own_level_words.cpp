#include "reader/classify/own_level_words.hpp"

#include "base/character.hpp"
#include "base/text.hpp"
#include "reader/lexicon.hpp"
#include "reader/table/segment.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <variant>

namespace taikei::reader {
namespace {

/// 主要課題１ …: a word that no lexicon knows, and its number.
struct NumberedWord {
    std::string_view word;
    std::string_view number;
};

/// Reads a line from its beginning on.
class LineScanner {
public:
    explicit LineScanner(std::string_view line)
        : m_rest(line)
    {
    }

    std::string_view rest() const { return m_rest; }
    /// Takes characters as long as `fits`, at most so many; gives what was taken.
    template <typename Fits>
    std::string_view take(Fits fits, std::size_t most = std::string_view::npos)
    {
        std::size_t end = 0;
        for (std::size_t at = 0; at < m_rest.size() && most > 0; --most) {
            if (!fits(base::next_code_point(m_rest, at)))
                break;
            end = at;
        }
        const std::string_view taken = m_rest.substr(0, end);
        m_rest.remove_prefix(end);
        return taken;
    }

private:
    std::string_view m_rest;
};

bool is_digit(char32_t c)
{
    return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９');
}

bool is_hyphen(char32_t c)
{
    return c == U'-' || c == U'－' || c == U'‐';
}

bool is_capital(char32_t c)
{
    return base::is_between(c, U'A', U'Z') || base::is_between(c, U'Ａ', U'Ｚ');
}

bool is_sign_of_number(char32_t c)
{
    return (c >= U'①' && c <= U'⑳') || (c >= U'Ⅰ' && c <= U'Ⅻ');
}

bool is_kana_or_kanji(char32_t c)
{
    return base::is_kanji(c) || base::is_hiragana(c) || base::is_katakana(c);
}

/// 主要課題, of 2 to 14 letters of which the last is no hiragana; empty where none begins the line.
std::string_view take_word(LineScanner &scanner)
{
    constexpr std::size_t shortest = 2;
    constexpr std::size_t longest = 14;
    scanner.take([](char32_t c) { return std::u32string_view(U"■◆●◇▼【").contains(c); }, 1);
    char32_t last = 0;
    const auto word = scanner.take([&](char32_t c) { return is_kana_or_kanji(c) && ((last = c) != 0); }, longest + 1);
    const std::size_t letters = base::length(word);
    return letters < shortest || letters > longest || base::is_hiragana(last) ? std::string_view() : word;
}

/// １, 2-1, ③, Ⅱ, Ａ; empty where none comes next.
std::string_view take_number(LineScanner &scanner)
{
    constexpr std::size_t most_digits = 2;
    const std::string_view begin = scanner.rest();
    if (const auto sign = scanner.take(is_sign_of_number, 1); !sign.empty())
        return sign;
    if (const auto letter = scanner.take(is_capital, 1); !letter.empty())
        return letter;
    if (scanner.take(is_digit, most_digits).empty())
        return {};
    for (std::string_view end = scanner.rest();; end = scanner.rest()) {
        if (scanner.take(is_hyphen, 1).empty() || scanner.take(is_digit, most_digits).empty())
            return begin.substr(0, begin.size() - end.size());
    }
}

/// What parts the number from the title: a space or colon at least. The title has 3 to 91 letters and begins with no
/// figure, unless a colon stands right before it.
bool is_title_behind(LineScanner scanner)
{
    constexpr std::size_t shortest = 3;
    constexpr std::size_t longest = 91;
    const auto is_separator = [](char32_t c) { return c == U' ' || c == U'　' || c == U':' || c == U'：'; };
    const std::string_view separators = scanner.take(is_separator);
    if (separators.empty())
        return false;
    std::size_t letters = base::length(scanner.rest());
    if (LineScanner(scanner.rest()).take(is_digit, 1).size() > 0) {
        if (base::length(separators) < 2 || !(separators.ends_with(':') || separators.ends_with("：")))
            return false;
        ++letters;
    }
    return letters >= shortest && letters <= longest && !scanner.rest().contains('\n');
}

/// 平成, 本市は令和, 第…, 全国 and the like, whose numbers are years, counts and figures.
bool counts_no_heading(std::string_view word)
{
    static const RE2 other(
        R"(.*(?:平成|令和|昭和|大正|西暦)|図表|別表|別紙|様式|資料|電話|全国|人口|第.*|約|計|合計|平均|毎月|毎年|.*[年月日時分人件回号]|参考|写真|問|注|グラフ|グループ|ケース|ページ|コース|クラス|レベル|パターン|タイプ)");
    return RE2::FullMatch(re2::StringPiece(word.data(), word.size()), other);
}

/// 【本市の考え方】, or a sentence.
bool begins_block_or_prose(const document::Block *block)
{
    const auto *line = block == nullptr ? nullptr : std::get_if<document::Line>(block);
    return line != nullptr && (base::trim(line->text).starts_with("【") || line->text.contains("。"));
}

/// 指標１：… counts indicators. So does 成果目標１ …, unless blocks of its own stand below it. 取組の方向性１ … does
/// not: with a number and a title it is a level, though alone it is a label.
bool counts_indicators(std::string_view word, const document::Block *below)
{
    if (look_up_head(word)->has(ColumnRole::Name))
        return true;
    const auto label = Lexicon::get().label(word);
    if ((label == LabelKind::Prose || label == LabelKind::Measures || label == LabelKind::Children)
        && Lexicon::get().may_name_level(word))
        return false;
    return label && !(label == LabelKind::Indicators && word.ends_with("目標") && begins_block_or_prose(below));
}

/// None for years, counts and the like.
std::optional<NumberedWord> parse_numbered_word(std::string_view line, const document::Block *below)
{
    LineScanner scanner(line);
    NumberedWord found;
    found.word = take_word(scanner);
    if (found.word.empty())
        return std::nullopt;
    scanner.take([](char32_t c) { return c == U' ' || c == U'　'; }, 1);
    found.number = take_number(scanner);
    if (found.number.empty() || !is_title_behind(scanner) || Lexicon::get().is_level_word(found.word)
        || counts_no_heading(found.word) || line.contains("。"))
        return std::nullopt;
    if (counts_indicators(found.word, below))
        return std::nullopt;
    return found;
}

} // namespace

std::vector<std::string> find_own_level_words(const document::Document &document)
{
    constexpr std::size_t longest_line = 300;
    constexpr std::size_t enough = 2;
    std::unordered_map<std::string_view, std::vector<std::string_view>> numbers;
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        const auto *line = std::get_if<document::Line>(&document.blocks[i]);
        if (line == nullptr || line->text.size() > longest_line)
            continue;
        const bool is_last = i + 1 == document.blocks.size();
        const auto found = parse_numbered_word(line->text, is_last ? nullptr : &document.blocks[i + 1]);
        if (!found)
            continue;
        auto &seen = numbers[found->word];
        if (seen.size() < enough && std::ranges::find(seen, found->number) == seen.end())
            seen.push_back(found->number);
    }
    std::vector<std::string> words;
    for (const auto &[word, seen] : numbers) {
        if (seen.size() >= enough)
            words.emplace_back(word);
    }
    std::ranges::sort(words);
    return words;
}

} // namespace taikei::reader
