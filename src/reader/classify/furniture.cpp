#include "reader/classify/furniture.hpp"

#include "base/text.hpp"
#include "reader/classify/margins.hpp"
#include "reader/classify/side_tabs.hpp"
#include "reader/lexicon.hpp"
#include "reader/title_words.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace taikei::reader {
namespace {

bool is_page_number(const std::string &folded)
{
    static const RE2 pattern(
        R"((?i)(?:p\.? ?)?(?:[-~] ?)?\d{1,4}(?: ?[-~])?(?: ?頁| ?ページ)?|[(\[]\d{1,4} ?/ ?\d{1,4}[)\]]|\d{1,4} ?/ ?\d{1,4}(?: ?ページ)?)");
    if (folded.empty() || folded.size() > 24 || folded.find_first_of("0123456789") == std::string::npos
        || !RE2::FullMatch(folded, pattern))
        return false;
    // A number alone may be a cell or a code; with dashes, brackets or a word it is a page number.
    return folded.find_first_not_of("0123456789") != std::string::npos;
}

/// ------, ――――, ＝＝＝＝: a rule drawn across the page.
bool is_rule(const std::string &folded)
{
    constexpr std::u32string_view strokes = U"-=_*~・…─━―—ー‐＝＿ \t\n\f\r";
    constexpr std::size_t shortest = 4;
    std::size_t count = 0;
    for (std::size_t at = 0; at < folded.size(); ++count) {
        if (!strokes.contains(base::next_code_point(folded, at)))
            return false;
    }
    return count >= shortest;
}

bool is_contents_line(const std::string &folded)
{
    static const RE2 pattern(R"(.*(?:\.{4,}|…{2,}|・{4,}|·{4,}|(?:・ ){4,}|(?:\. ){3,}) ?\d{1,4})");
    const bool ends_with_digit = !folded.empty() && folded.back() >= '0' && folded.back() <= '9';
    return ends_with_digit && RE2::FullMatch(folded, pattern);
}

/// 進捗状況一覧（Excel：38KB）: a link to a file, as web pages have it.
bool is_download(std::string_view folded)
{
    constexpr std::array<std::string_view, 3> sizes = {"KB", "MB", "バイト"};
    if (!base::has_ending(folded, ")") && !base::has_ending(folded, "]"))
        return false;
    const std::string_view inside = folded.substr(0, folded.size() - 1);
    return std::ranges::any_of(sizes, [&](std::string_view size) { return base::has_ending(inside, size); });
}

/// ＜ 前の章　目次　次の章 ＞, 第5章　計画の進め方 ＞: the way to the pages before and behind. ＜ 次の世代へ ＞ is a
/// title.
bool is_way_on(std::string_view folded)
{
    constexpr std::array<std::string_view, 7> ways = {"前の", "前へ", "次の", "次へ", "目次", "戻る", "トップ"};
    const bool leads_back = folded.starts_with("< ");
    const bool leads_on = folded.ends_with(" >");
    if (leads_back && leads_on)
        return std::ranges::count_if(ways, [&](std::string_view way) { return base::has_word(folded, way); }) > 1;
    return (leads_back && !folded.contains('>')) || (leads_on && !folded.contains('<'));
}

/// 評価の目安　順調：目標に向けて改善している　　横ばい：…: what the words of judgements mean.
bool is_key_of_judgements(std::string_view folded)
{
    if (!folded.contains(':'))
        return false;
    static const RE2 key(
        R"([※*]?[\[【(]?(?:評価|達成|達成度|達成状況|進捗|進捗状況|判定)(?:の|状況の)?(?:目安|区分|基準|凡例)[\]】)]?[ :]+[^ :。]{1,12} ?:.+ [^ :。]{1,12} ?:.+)");
    return RE2::FullMatch(re2::StringPiece(folded.data(), folded.size()), key);
}

/// 評価 内容 above Ａ 目標を上回った, Ｂ 目標どおり: what letters mean, a line each. Marks all of them.
void find_keys_of_letters(const std::vector<std::string> &folded, std::vector<bool> &hidden)
{
    constexpr std::size_t fewest = 2;
    static const RE2 head(
        "(?:評価|評価区分|区分|評点|ランク|判定|評価ランク) (?:内容|説明|基準|状況|目安|定義|評価内容|評価基準)");
    static const RE2 letter("(?:SS|S|[A-E]|[1-5]|◎|○|△|×) ([^ ].*[^0-9%])");
    for (std::size_t i = 0; i < folded.size(); ++i) {
        if (folded[i].empty() || !RE2::FullMatch(folded[i], head))
            continue;
        std::size_t end = i + 1;
        while (end < folded.size() && !folded[end].empty() && RE2::FullMatch(folded[end], letter))
            ++end;
        if (end - i > fewest)
            std::fill(hidden.begin() + static_cast<std::ptrdiff_t>(i),
                      hidden.begin() + static_cast<std::ptrdiff_t>(end), true);
    }
}

/// 前期基本計画（令和７年度～）   1 and 2    第６次総合計画: the foot of a page, its number set apart on the same line.
/// The text and the number; none for any other line.
std::optional<std::pair<std::string, int>> foot_of(const document::Line &line)
{
    constexpr std::size_t longest_foot = 150;
    static const RE2 behind(R"((.*[^ 　])(?: {3,}|　 *　[ 　]*)(\d{1,3}))");
    static const RE2 before(R"((\d{1,3})(?: {3,}|　 *　[ 　]*)([^ 　].*))");
    std::string text;
    int number = 0;
    if (line.text.size() > longest_foot
        || !(RE2::FullMatch(line.text, behind, &text, &number) || RE2::FullMatch(line.text, before, &number, &text)))
        return std::nullopt;
    const bool is_plain = text.find("  ") == std::string::npos && text.find_first_of("0123456789") != 0;
    return is_plain ? std::optional(std::pair(text, number)) : std::nullopt;
}

/// Marks the feet that end pages: their numbers grow from page to page, whatever their texts.
void find_numbered_feet(const document::Document &document, std::vector<bool> &furniture)
{
    constexpr std::size_t fewest = 3;
    std::vector<std::size_t> feet;
    int last = 0;
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        const auto *line = std::get_if<document::Line>(&document.blocks[i]);
        const bool is_last = i + 1 == document.blocks.size()
            || std::visit([](const auto &block) { return block.starts_page; }, document.blocks[i + 1]);
        const auto foot = line != nullptr && is_last ? foot_of(*line) : std::nullopt;
        if (!foot || foot->second <= last)
            continue;
        last = foot->second;
        feet.push_back(i);
    }
    for (const std::size_t i : feet)
        furniture[i] = furniture[i] || feet.size() >= fewest;
}

/// 12 right at the beginning of a page, 13 at that of the next: some programs put the number of a page before its text.
void find_numbers_on_top(const document::Document &document, const std::vector<std::string> &folded,
                         std::vector<bool> &furniture)
{
    constexpr std::size_t fewest = 3;
    constexpr std::size_t longest_number = 3;
    std::vector<std::size_t> tops;
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        const auto *line = std::get_if<document::Line>(&document.blocks[i]);
        const bool is_top = line != nullptr && (i == 0 || line->starts_page);
        if (!is_top || folded[i].empty() || folded[i].size() > longest_number
            || folded[i].find_first_not_of("0123456789") != std::string::npos)
            continue;
        if (!tops.empty() && std::stoi(folded[i]) != std::stoi(folded[tops.back()]) + 1)
            return;
        tops.push_back(i);
    }
    for (const std::size_t i : tops)
        furniture[i] = furniture[i] || tops.size() >= fewest;
}

/// 第2次総合計画　後期基本計画 / 12: the same line above numbers that grow, or below them, without a blank line between
/// the two, is the foot of pages. Marks both. `step` leads from the number to the line.
void find_feet(const document::Document &document, const std::vector<std::string> &folded, std::ptrdiff_t step,
               std::vector<bool> &furniture)
{
    constexpr std::size_t fewest = 3;
    constexpr std::size_t longest_number = 3;
    constexpr std::size_t shortest_foot = 18; ///< in bytes: 担当課 above 1, 4 and 7 is the end of a list's head
    constexpr std::size_t shortest_page = 8; ///< in lines: rows of a list, alike above their numbers, are shorter
    std::unordered_map<std::string_view, std::vector<std::size_t>> numbers_of;
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        const std::size_t foot = i + static_cast<std::size_t>(step);
        const bool is_number = !folded[i].empty() && folded[i].size() <= longest_number
            && folded[i].find_first_not_of("0123456789") == std::string::npos;
        if (!is_number || foot >= folded.size() || folded[foot].size() < shortest_foot)
            continue;
        const auto *lower = std::get_if<document::Line>(&document.blocks[std::max(i, foot)]);
        if (lower != nullptr && lower->blank_lines_above == 0)
            numbers_of[folded[foot]].push_back(i);
    }
    for (const auto &[text, numbers] : numbers_of) {
        const auto is_no_page = [&](std::size_t above, std::size_t below) {
            const bool is_cover = above == numbers.front() && numbers.size() > fewest;
            return (below - above < shortest_page && !is_cover) || std::stoi(folded[below]) <= std::stoi(folded[above]);
        };
        if (numbers.size() < fewest || std::ranges::adjacent_find(numbers, is_no_page) != numbers.end())
            continue;
        for (const std::size_t i : numbers)
            furniture[i] = furniture[i + static_cast<std::size_t>(step)] = true;
    }
}

/// 第２部　基本計画　分野別計画, the head of pages, where 第２部　基本計画 was printed before: no title of its own.
/// `counted` holds all lines.
bool extends_line_above(const std::vector<std::string> &folded, std::size_t i,
                        const std::unordered_map<std::string_view, int> &counted)
{
    constexpr std::size_t shortest_title = 12; ///< in bytes
    const std::string_view text = folded[i];
    for (auto space = text.find(' ', shortest_title); space != std::string_view::npos;
         space = text.find(' ', space + 1)) {
        const std::string_view title = text.substr(0, space);
        const auto end = folded.begin() + static_cast<std::ptrdiff_t>(i);
        if (counted.contains(title) && std::find(folded.begin(), end, title) != end)
            return true;
    }
    return false;
}

} // namespace

bool is_path_of_page(std::string_view text)
{
    constexpr std::size_t longest_path = 240;
    if (text.size() > longest_path)
        return false;
    const std::string folded = base::fold(text);
    const bool begins_at_top = std::ranges::any_of(std::array<std::string_view, 4>{"トップ", "ホーム", "HOME", "現在"},
                                                   [&](std::string_view top) { return folded.starts_with(top); });
    return begins_at_top && base::has_word(folded, " > ");
}

std::vector<bool> find_furniture(const document::Document &document)
{
    const std::size_t count = document.blocks.size();
    std::vector<bool> furniture(count, false);
    std::vector<bool> hidden(count, false); ///< left out, but no page's end
    std::vector<std::string> folded(count);
    std::unordered_map<std::string_view, int> seen; ///< how often each line of `folded` stands in the document
    for (std::size_t i = 0; i < count; ++i) {
        const auto *line = std::get_if<document::Line>(&document.blocks[i]);
        if (line == nullptr || line->text.size() > 240)
            continue;
        folded[i] = base::fold(line->text);
        if (is_rule(folded[i]) || is_download(folded[i]) || is_way_on(folded[i]) || is_path_of_page(folded[i])
            || is_key_of_judgements(folded[i]))
            hidden[i] = true;
        else if (is_page_number(folded[i]) || is_contents_line(folded[i]))
            furniture[i] = true;
        else if (!folded[i].empty())
            ++seen[folded[i]];
    }
    find_keys_of_letters(folded, hidden);
    find_feet(document, folded, -1, furniture);
    find_feet(document, folded, 1, furniture);
    find_numbered_feet(document, furniture);
    find_numbers_on_top(document, folded, furniture);
    // Numbers alone between blank lines, one more each time, number the pages; in a table their lines stand close.
    std::vector<std::pair<std::size_t, int>> lone;
    for (std::size_t i = 0; i < count; ++i) {
        const auto *line = std::get_if<document::Line>(&document.blocks[i]);
        if (line == nullptr || folded[i].empty() || folded[i].size() > 3
            || folded[i].find_first_not_of("0123456789") != std::string::npos)
            continue;
        const auto *next = i + 1 < count ? std::get_if<document::Line>(&document.blocks[i + 1]) : nullptr;
        const bool apart = line->blank_lines_above > 0
            && (i + 1 == count || next == nullptr || next->blank_lines_above > 0 || next->starts_page);
        const auto *above = i > 0 ? std::get_if<document::Line>(&document.blocks[i - 1]) : nullptr;
        const bool of_heading =
            above != nullptr && Lexicon::get().is_level_word(base::fold_tight(above->text)); // 政策目標 / 1 / …
        if (apart && !of_heading)
            lone.emplace_back(i, std::stoi(folded[i]));
    }
    for (std::size_t k = 0; k < lone.size(); ++k) {
        const bool before = k > 0 && lone[k - 1].second + 1 == lone[k].second;
        const bool after = k + 1 < lone.size() && lone[k].second + 1 == lone[k + 1].second;
        furniture[lone[k].first] = furniture[lone[k].first] || before || after;
    }
    if (has_geometry(document)) {
        find_margin_furniture(document, folded, furniture);
        for (std::size_t i = 0; i < count; ++i)
            furniture[i] = furniture[i] || hidden[i];
        return furniture;
    }
    find_side_tabs(document, folded, furniture);
    // A running head is the first line after a page number or page start, and comes again there.
    std::unordered_map<std::string_view, int> at_top;
    std::vector<std::size_t> tops;
    bool after_page_end = true;
    for (std::size_t i = 0; i < count; ++i) {
        if (furniture[i]) {
            after_page_end = true;
            continue;
        }
        const auto *line = std::get_if<document::Line>(&document.blocks[i]);
        const bool at_page_start = after_page_end || (line != nullptr && line->starts_page);
        after_page_end = false;
        const bool is_marked_up = line != nullptr && line->kind != document::Line::Kind::Text; // holds no running heads
        if (!at_page_start || line == nullptr || is_marked_up || folded[i].empty() || seen[folded[i]] < 2
            || Lexicon::get().is_level_word(base::fold_tight(line->text))) // 政策目標 / 1 / … again
            continue;
        tops.push_back(i);
        ++at_top[folded[i]];
    }
    for (const std::size_t i : tops) {
        // The first time it may be the title itself.
        if (auto &left = at_top[folded[i]]; left < 0 || (left >= 2 && extends_line_above(folded, i, seen))
            || is_strip_of_parts(std::get<document::Line>(document.blocks[i]).text))
            furniture[i] = true;
        else
            left = left >= 2 ? -1 : left;
    }
    for (std::size_t i = 0; i < count; ++i)
        furniture[i] = furniture[i] || hidden[i];
    return furniture;
}

} // namespace taikei::reader
