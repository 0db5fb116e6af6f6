#include "reader/classify/furniture.hpp"

#include "base/text.hpp"
#include "reader/classify/label.hpp"
#include "reader/classify/margins.hpp"
#include "reader/classify/page_numbers.hpp"
#include "reader/classify/side_tabs.hpp"
#include "reader/classify/upright_tabs.hpp"
#include "reader/heading/heading.hpp"
#include "reader/lexicon.hpp"
#include "reader/title_words.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace taikei::reader {
namespace {

bool is_page_number(const std::string &folded)
{
    if (folded.empty() || folded.size() > 24 || folded.find_first_of("0123456789") == std::string::npos)
        return false;
    static const RE2 pattern(
        R"((?i)(?:p\.? ?)?(?:[-~] ?)?\d{1,4}(?: ?[-~])?(?: ?頁| ?ページ)?|[(\[]\d{1,4} ?/ ?\d{1,4}[)\]]|\d{1,4} ?/ ?\d{1,4}(?: ?ページ)?)");
    if (!RE2::FullMatch(folded, pattern))
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
    if (folded.empty() || folded.back() < '0' || folded.back() > '9')
        return false;
    static const RE2 pattern(R"(.*(?:\.{4,}|…{2,}|・{4,}|·{4,}|(?:・ ){4,}|(?:\. ){3,}) ?\d{1,4})");
    return RE2::FullMatch(folded, pattern);
}

/// 施策1-1　防災の推進…………: its page number stands on the next line.
bool ends_with_leader(const std::string &folded)
{
    static const RE2 pattern(R"(.*[^ .…・·](?:\.{4,}|…{2,}|・{4,}|·{4,}|(?:・ ){4,}|(?:\. ){3,}) ?)");
    return RE2::FullMatch(folded, pattern);
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

/// 樫　尾　市: whose plan it is, spread over a title page or a foot.
bool is_spread_name(std::string_view folded)
{
    constexpr std::size_t longest = 32; ///< in bytes
    if (folded.size() > longest || !folded.contains(' '))
        return false;
    constexpr std::array<std::string_view, 5> kinds = {" 市", " 町", " 村", " 区", " 県"};
    if (std::ranges::none_of(kinds, [&](std::string_view kind) { return base::has_ending(folded, kind); }))
        return false;
    static const RE2 spread(R"(\p{Han}(?: \p{Han})+ [市町村区県])");
    return RE2::FullMatch(re2::StringPiece(folded.data(), folded.size()), spread);
}

/// 評価の目安　順調：目標に向けて改善している　　横ばい：…: what the words of judgements mean.
/// A：順調　B：概ね順調　C：….
bool is_key_of_judgements(std::string_view folded)
{
    const bool may_be_letters =
        folded.contains('B') && folded.contains('C') && (folded.contains(':') || folded.contains('='));
    if (!may_be_letters && !folded.contains(':'))
        return false;
    static const RE2 key(
        R"([※*]?[\[【(]?(?:評価|達成|達成度|達成状況|進捗|進捗状況|判定)(?:の|状況の)?(?:目安|区分|基準|凡例)[\]】)]?[ :]+[^ :。]{1,12} ?:.+ [^ :。]{1,12} ?:.+)");
    static const RE2 letters(
        R"((?:[^:。]{0,16}(?:区分|基準|凡例|目安)[ :]+)?(?:SS?|A) ?[:=] ?[^:=]{1,30} (?:[SA] ?[:=] ?[^:=]{1,30} )?B ?[:=] ?[^:=]{1,30} C ?[:=] ?[^:=]{1,30}(?: [DE] ?[:=] ?[^:=]{1,30})*)");
    const re2::StringPiece line(folded.data(), folded.size());
    return RE2::FullMatch(line, key) || (may_be_letters && RE2::FullMatch(line, letters));
}

/// 評価 内容 above Ａ 目標を上回った, Ｂ 目標どおり: what letters mean, a line each. Marks all of them.
void find_keys_of_letters(const std::vector<std::string> &folded, std::vector<bool> &hidden)
{
    constexpr std::size_t fewest = 2;
    constexpr std::size_t longest_head = 30; ///< in bytes
    for (std::size_t i = 0; i < folded.size(); ++i) {
        if (folded[i].size() > longest_head || !folded[i].contains(' '))
            continue;
        static const RE2 head(
            "(?:評価|評価区分|区分|評点|ランク|判定|評価ランク) (?:内容|説明|基準|状況|目安|定義|評価内容|評価基準)");
        static const RE2 letter("(?:SS|S|[A-E]|[1-5]|◎|○|△|×) ([^ ].*[^0-9%])");
        if (!RE2::FullMatch(folded[i], head))
            continue;
        std::size_t end = i + 1;
        while (end < folded.size() && !folded[end].empty() && RE2::FullMatch(folded[end], letter))
            ++end;
        if (end - i > fewest)
            std::fill(hidden.begin() + static_cast<std::ptrdiff_t>(i),
                      hidden.begin() + static_cast<std::ptrdiff_t>(end), true);
    }
}

/// How many lines from `at` on are a table of contents, whose headings without a page number, and page numbers on lines
/// of their own, stand between lines with leaders; 0 for no such table.
std::size_t count_contents(const document::Document &document, const std::vector<std::string> &folded, std::size_t at)
{
    constexpr std::size_t fewest = 4; ///< lines with leaders
    constexpr std::size_t most_between = 3;
    constexpr std::size_t longest = 90; ///< of what stands between, in bytes
    std::size_t leaders = 0;
    std::size_t end = at;
    for (std::size_t i = at; i < folded.size() && i - end <= most_between; ++i) {
        const bool is_leader = is_contents_line(folded[i]) || ends_with_leader(folded[i]);
        const auto *line = std::get_if<document::Line>(&document.blocks[i]);
        if (line == nullptr || folded[i].ends_with("。") || (!is_leader && line->text.size() > longest))
            break;
        if (!is_leader)
            continue;
        ++leaders;
        end = i + 1;
    }
    return leaders >= fewest ? end - at : 0;
}

/// 第１章 計画の策定 2 / 第２章 施策の体系 3, or the titles first and then their numbers: how many lines from `at` on
/// are a table of contents without leaders. 0 for none.
std::size_t count_plain_contents(const std::vector<std::string> &folded, std::size_t at)
{
    constexpr std::size_t fewest = 3;
    constexpr std::size_t most = 80;
    constexpr std::size_t longest = 120; ///< in bytes
    static const RE2 ending(R"([^ ].* (\d{1,3}))");
    std::size_t end = at;
    int last = 0;
    int page = 0;
    while (end < folded.size() && end - at < most && RE2::FullMatch(folded[end], ending, &page) && page >= last) {
        last = page;
        ++end;
    }
    if (end - at >= fewest)
        return end - at;
    for (end = at; end < folded.size() && end - at < most && !folded[end].empty() && folded[end].size() <= longest
         && !is_number_alone(folded[end]) && !folded[end].ends_with("。");)
        ++end;
    const std::size_t titles = end - at;
    last = 0;
    for (; end < folded.size() && end - at < 2 * titles && is_number_alone(folded[end]); ++end) {
        if (std::stoi(folded[end]) < std::exchange(last, std::stoi(folded[end])))
            return 0;
    }
    return titles >= fewest && end - at == 2 * titles ? 2 * titles : 0;
}

/// Marks what stands between 目次 and the last of its lines that end in leaders.
void find_contents(const document::Document &document, const std::vector<std::string> &folded,
                   std::vector<bool> &furniture)
{
    for (std::size_t i = 0; i < folded.size(); ++i) {
        constexpr std::size_t longest_title = 12; ///< in bytes
        if (folded[i].empty() || folded[i].size() > longest_title || base::fold_tight(folded[i]) != "目次")
            continue;
        std::size_t count = count_contents(document, folded, i + 1);
        if (count == 0)
            count = count_plain_contents(folded, i + 1);
        std::fill_n(furniture.begin() + static_cast<std::ptrdiff_t>(i) + 1, count, true);
        i += count;
    }
}

/// The lines of the document by their folded text.
struct SeenLine {
    int times = 0;
    std::size_t first = 0; ///< block
};
using SeenLines = std::unordered_map<std::string_view, SeenLine>;

/// 第２部　基本計画　分野別計画, the head of pages, where 第２部　基本計画 was printed before: no title of its own.
bool extends_line_above(std::string_view text, std::size_t block, const SeenLines &seen)
{
    constexpr std::size_t shortest_title = 12; ///< in bytes
    for (auto space = text.find(' ', shortest_title); space != std::string_view::npos;
         space = text.find(' ', space + 1)) {
        const auto title = seen.find(text.substr(0, space));
        if (title != seen.end() && title->second.first < block)
            return true;
    }
    return false;
}

/// 3 of （３）市の取組; 0 where no number in brackets begins the line.
int bracketed_number_of(std::string_view folded)
{
    constexpr std::size_t most_digits = 2;
    const auto end = folded.find(')');
    if (!folded.starts_with('(') || end == std::string_view::npos || end < 2 || end > most_digits + 1
        || folded.substr(1, end - 1).find_first_not_of("0123456789") != std::string_view::npos)
        return 0;
    return std::stoi(std::string(folded.substr(1, end - 1)));
}

/// （３）市の取組 at the top of a page, behind a （２） that stands below the last （３）市の取組: one of a list.
bool goes_on_with_list(const std::vector<std::string> &folded, std::size_t at)
{
    constexpr std::size_t farthest = 80; ///< blocks
    const int number = bracketed_number_of(folded[at]);
    for (std::size_t i = at; number > 1 && i > 0 && at - i < farthest; --i) {
        if (folded[i - 1] == folded[at])
            return false;
        if (bracketed_number_of(folded[i - 1]) == number - 1)
            return true;
    }
    return false;
}

/// 具体的な方策 below the running head of each second page: a label that the lexicon knows.
bool heads_block_below_head(const document::Line &line)
{
    constexpr std::size_t longest_label = 60; ///< in bytes
    if (line.starts_page || line.blank_lines_above == 0 || line.text.size() > longest_label)
        return false;
    const auto label = parse_label(line.text);
    return label && label->label_kind && label->text.empty();
}

/// A running head is the first line after a page number or page start, and comes again there.
void find_running_heads(const document::Document &document, const std::vector<std::string> &folded,
                        const SeenLines &seen, std::vector<bool> &furniture)
{
    const auto times_of = [&](const std::string &line) {
        const auto found = seen.find(line);
        return found == seen.end() ? 0 : found->second.times;
    };
    std::unordered_map<std::string_view, int> at_top;
    std::vector<std::size_t> tops;
    bool after_page_end = true;
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        if (furniture[i]) {
            after_page_end = true;
            continue;
        }
        const auto *line = std::get_if<document::Line>(&document.blocks[i]);
        const bool at_page_start = after_page_end || (line != nullptr && line->starts_page);
        after_page_end = false;
        const bool is_marked_up = line != nullptr && line->kind != document::Line::Kind::Text; // holds no running heads
        if (!at_page_start || line == nullptr || is_marked_up || folded[i].empty() || times_of(folded[i]) < 2
            || Lexicon::get().is_level_word(base::fold_tight(line->text)) // 政策目標 / 1 / … again
            || heads_block_below_head(*line) || goes_on_with_list(folded, i))
            continue;
        tops.push_back(i);
        ++at_top[folded[i]];
    }
    // 【指標】 stands at the top of a few pages, and within most: it heads a block.
    std::erase_if(tops, [&](std::size_t i) {
        constexpr int least_share = 2;
        return times_of(folded[i]) > least_share * at_top.at(folded[i]);
    });
    for (const std::size_t i : tops) {
        // The first time it may be the title itself.
        if (auto &left = at_top[folded[i]]; left < 0 || (left >= 2 && extends_line_above(folded[i], i, seen))
            || is_strip_of_parts(std::get<document::Line>(document.blocks[i]).text))
            furniture[i] = true;
        else
            left = left >= 2 ? -1 : left;
    }
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

namespace {

/// 第3章 分野別計画／基本目標1 こどもの声がひびくまち, on page after page: where the page stands among the headings.
bool is_path_of_headings(std::string_view text)
{
    constexpr std::size_t longest_path = 240;
    constexpr std::array<std::string_view, 5> separators = {"／", "＞", ">", "›", "｜"};
    if (text.size() > longest_path)
        return false;
    for (const std::string_view separator : separators) {
        if (!base::has_word(text, separator))
            continue;
        if (text.contains("。"))
            return false;
        const auto parts = base::split(text, separator);
        return parts.size() > 1 && std::ranges::all_of(parts, [](std::string_view part) {
                   const auto heading = parse_heading(base::trim(part));
                   return heading && !heading->code.empty() && (heading->part != 0 || !heading->level.empty());
               });
    }
    return false;
}

/// Paths that come again are no headings, wherever on the page they stand.
void find_paths_of_headings(const document::Document &document, const std::vector<std::string> &folded,
                            const SeenLines &seen, std::vector<bool> &hidden)
{
    for (std::size_t i = 0; i < folded.size(); ++i) {
        const auto found = folded[i].empty() ? seen.end() : seen.find(folded[i]);
        if (found != seen.end() && found->second.times > 1
            && is_path_of_headings(std::get<document::Line>(document.blocks[i]).text))
            hidden[i] = true;
    }
}

/// 環境基本計画　　　　第４章　施策の展開 between two rules, again and again: a running head, drawn as one.
void find_heads_between_rules(const document::Document &document, const std::vector<std::string> &folded,
                              const SeenLines &seen, std::vector<bool> &furniture)
{
    for (std::size_t i = 1; i + 1 < folded.size(); ++i) {
        const auto found = folded[i].empty() ? seen.end() : seen.find(folded[i]);
        if (found == seen.end() || found->second.times < 2 || !is_rule(folded[i - 1]) || !is_rule(folded[i + 1]))
            continue;
        const std::string_view text = base::trim(std::get<document::Line>(document.blocks[i]).text);
        const bool has_wide_gap = base::has_word(text, "　　") || text.contains("   ");
        if (has_wide_gap && !parse_heading(text) && !kind_of_label(text))
            furniture[i] = true;
    }
}

} // namespace

std::vector<bool> find_furniture(const document::Document &document)
{
    const std::size_t count = document.blocks.size();
    std::vector<bool> furniture(count, false);
    std::vector<bool> hidden(count, false); ///< left out, but no page's end
    std::vector<std::string> folded(count);
    SeenLines seen;
    for (std::size_t i = 0; i < count; ++i) {
        const auto *line = std::get_if<document::Line>(&document.blocks[i]);
        if (line == nullptr || line->text.size() > 240)
            continue;
        folded[i] = base::fold(line->text);
        if (is_rule(folded[i]) || is_download(folded[i]) || is_way_on(folded[i])
            || (folded[i].contains('>') && is_path_of_page(folded[i])) || is_key_of_judgements(folded[i])
            || is_spread_name(folded[i]))
            hidden[i] = true;
        else if (is_page_number(folded[i]) || is_contents_line(folded[i]))
            furniture[i] = true;
        else if (!folded[i].empty())
            ++seen.try_emplace(folded[i], SeenLine{0, i}).first->second.times;
    }
    find_keys_of_letters(folded, hidden);
    find_contents(document, folded, furniture);
    find_upright_tabs(document, folded, hidden);
    find_paths_of_headings(document, folded, seen, hidden);
    find_page_numbers(document, folded, furniture);
    find_heads_between_rules(document, folded, seen, furniture);
    if (has_geometry(document)) {
        find_margin_furniture(document, folded, furniture);
    } else {
        find_side_tabs(document, folded, furniture);
        find_running_heads(document, folded, seen, furniture);
    }
    for (std::size_t i = 0; i < count; ++i)
        furniture[i] = furniture[i] || hidden[i];
    return furniture;
}

} // namespace taikei::reader
