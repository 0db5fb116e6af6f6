#include "reader/classify/page_numbers.hpp"

#include "base/text.hpp"
#include "reader/lexicon.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>

namespace taikei::reader {
namespace {

/// 前期基本計画（令和７年度～）   1, 2    第６次総合計画 and 第４章 施策の展開 ｜ 21: the foot of a page, its number
/// set apart on the same line. The text and the number; none for any other line.
std::optional<std::pair<std::string, int>> foot_of(const document::Line &line)
{
    constexpr std::size_t longest_foot = 150;
    static const RE2 behind(R"((.*[^ 　])(?: {3,}|　 *　[ 　]*|[ 　]*[｜│┃|][ 　]*)(\d{1,3}))");
    static const RE2 before(R"((\d{1,3})(?: {3,}|　 *　[ 　]*|[ 　]*[｜│┃|][ 　]*)([^ 　].*))");
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

bool begins_page(const document::Document &document, std::size_t at)
{
    return at == 0 || std::visit([](const auto &block) { return block.starts_page; }, document.blocks[at]);
}

bool ends_page(const document::Document &document, std::size_t at)
{
    return at + 1 == document.blocks.size() || begins_page(document, at + 1);
}

/// 12 right at the beginning of a page, 13 at that of the next: some programs put the number of a page before its text.
/// Others leave no blank line between the text and the number behind it. `is_there`: the place of a page's number.
void find_numbers_of_pages(const document::Document &document, const std::vector<std::string> &folded,
                           bool (*is_there)(const document::Document &, std::size_t), std::vector<bool> &furniture)
{
    constexpr std::size_t fewest = 3;
    std::vector<std::size_t> numbers;
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        if (!is_number_alone(folded[i]) || !is_there(document, i))
            continue;
        if (!numbers.empty() && std::stoi(folded[i]) != std::stoi(folded[numbers.back()]) + 1)
            return;
        numbers.push_back(i);
    }
    for (const std::size_t i : numbers)
        furniture[i] = furniture[i] || numbers.size() >= fewest;
}

/// 第2次総合計画　後期基本計画 / 12: the same line above numbers that grow, or below them, without a blank line between
/// the two, is the foot of pages. Marks both. `step` leads from the number to the line.
void find_feet(const document::Document &document, const std::vector<std::string> &folded, std::ptrdiff_t step,
               std::vector<bool> &furniture)
{
    constexpr std::size_t fewest = 3;
    // In bytes: 担当課 above 1, 4 and 7 is the end of a list's head, but where pages are known to end there.
    constexpr std::size_t shortest_foot = 18;
    constexpr std::size_t shortest_page = 8; ///< in lines: rows of a list, alike above their numbers, are shorter
    std::unordered_map<std::string_view, std::vector<std::size_t>> numbers_of;
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        const std::size_t foot = i + static_cast<std::size_t>(step);
        if (!is_number_alone(folded[i]) || foot >= folded.size() || folded[foot].empty()
            || (folded[foot].size() < shortest_foot && !ends_page(document, std::max(i, foot))))
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

/// Numbers alone between blank lines, one more each time; in a table their lines stand close.
void find_lone_numbers(const document::Document &document, const std::vector<std::string> &folded,
                       std::vector<bool> &furniture)
{
    const std::size_t count = document.blocks.size();
    std::vector<std::pair<std::size_t, int>> lone;
    for (std::size_t i = 0; i < count; ++i) {
        const auto *line = std::get_if<document::Line>(&document.blocks[i]);
        if (line == nullptr || !is_number_alone(folded[i]))
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
}

} // namespace

bool is_number_alone(std::string_view folded)
{
    constexpr std::size_t longest_number = 3;
    return !folded.empty() && folded.size() <= longest_number
        && folded.find_first_not_of("0123456789") == std::string_view::npos;
}

void find_page_numbers(const document::Document &document, const std::vector<std::string> &folded,
                       std::vector<bool> &furniture)
{
    find_feet(document, folded, -1, furniture);
    find_feet(document, folded, 1, furniture);
    find_numbered_feet(document, furniture);
    find_numbers_of_pages(document, folded, begins_page, furniture);
    find_numbers_of_pages(document, folded, ends_page, furniture);
    find_lone_numbers(document, folded, furniture);
}

} // namespace taikei::reader
