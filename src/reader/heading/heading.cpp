#include "reader/heading/heading.hpp"

#include "base/character.hpp"
#include "base/text.hpp"
#include "model/fiscal_year.hpp"
#include "reader/heading/heading_annex.hpp"
#include "reader/heading/heading_number.hpp"
#include "reader/heading/heading_scanner.hpp"
#include "reader/heading/heading_title.hpp"
#include "reader/heading/level_word.hpp"
#include "reader/heading/number_signs.hpp"
#include "reader/lexicon.hpp"
#include "reader/value/cell.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace taikei::reader {
namespace {

/// 【施策１】授業改善の推進, ＜基本目標Ⅰ　健やかに暮らす＞: level word and number stand in brackets of their own, or
/// the whole heading does.
std::optional<Heading> parse_bracketed_level(std::string_view line, const std::vector<std::string> &more_levels)
{
    static constexpr std::pair<char32_t, std::string_view> brackets[] = {{U'【', "】"}, {U'＜', "＞"}, {U'〈', "〉"},
                                                                         {U'《', "》"}, {U'≪', "≫"},   {U'［', "］"},
                                                                         {U'〔', "〕"}, {U'<', ">"}};
    std::size_t begin = 0;
    const auto bracket =
        std::ranges::find(brackets, base::next_code_point(line, begin), &std::pair<char32_t, std::string_view>::first);
    if (bracket == std::end(brackets))
        return std::nullopt;
    const std::string_view right = bracket->second;
    const auto close = line.find(right, begin);
    if (close == std::string_view::npos)
        return std::nullopt;
    auto heading = parse_heading(line.substr(begin, close - begin), more_levels);
    if (!heading || heading->level.empty() || heading->code.empty())
        return std::nullopt;
    const std::string_view rest = base::trim(line.substr(close + right.size()));
    if (heading->title.empty()) {
        heading->title = undouble(bare_title(rest));
        take_annexes(*heading);
    } else if (!rest.empty()) {
        heading->title += rest;
        const std::string whole = heading->title;
        take_annexes(*heading);
        if (heading->title == whole)
            return std::nullopt;
    }
    return heading;
}

/// Most lines are text: their first character alone tells that no number and no level word begins them.
bool may_begin_heading(std::string_view line, const std::vector<std::string> &more_levels)
{
    std::size_t at = 0;
    const char32_t printed = base::next_code_point(line, at);
    const char32_t c = printed >= 0xFF01 && printed <= 0xFF5E ? printed - 0xFEE0 : printed;
    if (base::is_digit(c) || c == U'(' || c == U'[' || c == U'［' || c == U'第' || c == U'№' || (c >= U'A' && c <= U'Z')
        || circled_number(c) > 0 || roman_number(c) > 0 || kanji_digits.contains(c))
        return true;
    if (base::is_katakana(c)) {
        const char32_t next = at < line.size() ? base::next_code_point(line, at) : U'\0';
        if (base::is_space(next))
            return true;
    }
    return !LevelWords::usual().beginning_with(c).empty()
        || std::ranges::any_of(more_levels, [&](const auto &word) { return line.starts_with(word); });
}

/// ① 政策目標「…」, ① 政策目標1「…」: the number stands before the level word, and may be repeated behind it.
std::optional<Heading> parse_number_before_level(HeadingScanner &scanner)
{
    const int circled = circled_number(scanner.peek());
    if (circled == 0)
        return std::nullopt;
    const std::size_t start = scanner.position();
    scanner.skip();
    scanner.skip_spaces();
    Heading heading;
    take_level_word(scanner, heading, LevelWords::usual());
    if (scanner.peek() == U'0' + static_cast<char32_t>(circled))
        scanner.skip();
    if (heading.level.empty() || scanner.peek() != U'「') {
        scanner.move_to(start);
        return std::nullopt;
    }
    heading.title = bare_title(scanner.rest());
    set_code(heading, Numbering::Circled, std::to_string(circled));
    return heading;
}

/// No. 1 取組項目 行政手続のオンライン化 重点: a form's first line, whose number stands before the name of the level.
/// Words behind the title may mark it.
void take_level_behind_number(Heading &heading)
{
    const Lexicon &lexicon = Lexicon::get();
    const auto space = heading.title.find(' ');
    if (!heading.counted || !heading.level.empty() || space == std::string::npos)
        return;
    std::string word = heading.title.substr(0, space);
    if (word.ends_with(level_name_ending))
        word.resize(word.size() - level_name_ending.size());
    if (!lexicon.is_level_word(word))
        return;
    heading.level = std::move(word);
    heading.title.erase(0, space + 1);
    for (auto last = heading.title.rfind(' '); last != std::string::npos; last = heading.title.rfind(' ')) {
        const std::string mark = heading.title.substr(last + 1);
        if (!lexicon.is_tag(base::fold_tight(mark)))
            return;
        heading.tags.insert(heading.tags.begin(), mark);
        heading.title.resize(last);
    }
}

/// 6 月と 9 月に, 10 年間: a figure that a space parts from what it counts, and no number of a heading.
bool counts_time(const Heading &heading)
{
    static constexpr std::string_view spans[] = {"月と", "月に", "月の", "月か", "月ま", "月、", "年度",
                                                 "年間", "年以", "か所", "か月", "％",   "%"};
    return heading.level.empty() && heading.numbering == Numbering::Plain
        && std::ranges::any_of(spans, [&](auto span) { return heading.title.starts_with(span); });
}

/// 施策1から施策3まで, 基本目標1の推進, 第2章では、…: the level is mentioned, not announced. Not so behind a space,
/// where a title may begin with any letter: 基本目標１　にぎわいのあるまち.
bool only_mentions_level(const Heading &heading)
{
    static constexpr std::string_view particles[] = {"から", "まで", "について", "として", "及び", "または", "～",
                                                     "〜",   "、",   "の",       "は",     "を",   "に",     "では"};
    constexpr std::string_view says_there = "では、"; // 第2章では、5つの基本目標に…
    if (heading.part != 0 && heading.title.starts_with(says_there))
        return true;
    return !heading.level.empty()
        && std::ranges::any_of(particles, [&](auto particle) { return heading.title.starts_with(particle); });
}

/// 93.5　91.8　89.1, what a chart leaves: no title has figures alone.
bool holds_only_figures(std::string_view title)
{
    return title.find_first_not_of("0123456789.,%() -") == std::string_view::npos
        && title.find_first_of("0123456789") != std::string_view::npos;
}

/// 2025 ▶ 2029: the years of a plan on its cover.
bool spans_years(const Heading &heading)
{
    static constexpr std::string_view signs[] = {"▶", "→", "～", "〜", "➡", "⇒", "►", "▷"};
    constexpr std::size_t year_digits = 4;
    return heading.level.empty() && heading.code.size() == year_digits
        && std::ranges::any_of(signs, [&](auto sign) { return heading.title.starts_with(sign); });
}

/// 0 保育課, 180 こども家庭課: the last figure of a row and whose it is.
bool is_figure_before_office(const Heading &heading)
{
    constexpr int least_figure = 100;
    return heading.level.empty() && heading.part == 0 && heading.numbering == Numbering::Plain
        && (heading.number == 0 || heading.number >= least_figure) && Lexicon::get().is_office(heading.title);
}

/// 62 人, 40 人以下, 1.28 倍: a figure that a space parts from what it counts.
bool is_spaced_quantity(const Heading &heading)
{
    constexpr std::size_t longest_unit = 6; ///< か所 is a unit, 全体構想 none; in bytes
    std::string_view counted = heading.title;
    for (const std::string_view bound : {"以上", "以下", "未満"}) {
        if (counted.ends_with(bound))
            counted.remove_suffix(bound.size());
    }
    return heading.level.empty() && heading.part == 0 && !is_item_numbering(heading.numbering) && !counted.empty()
        && counted.size() <= longest_unit && is_unit(counted);
}

/// 2021(R3)年度, 2030（令和12）年度までに…, 2024（令和６年度）～2033（令和15年度）: a year, and no number of a heading.
bool begins_with_year(std::string_view line)
{
    constexpr std::size_t longest_number = std::string_view("２０２４").size();
    const auto years = model::find_years(line);
    return !years.empty() && years.front().begin == 0
        && (years.front().is_fiscal || years.front().end > longest_number);
}

} // namespace

std::string Heading::signature() const
{
    std::string text = level + '|';
    if (part != 0)
        base::append_code_point(text, part);
    text += std::to_string(static_cast<int>(numbering));
    if (counted)
        text += 'n';
    else if (numbering == Numbering::Hyphenated)
        text += 'x' + std::to_string(depth);
    else if (numbering == Numbering::Plain && code.size() > 2)
        text += 'd' + std::to_string(code.size());
    return text;
}

bool is_item_numbering(Numbering numbering)
{
    return numbering == Numbering::Bracketed || numbering == Numbering::Circled || numbering == Numbering::Letter;
}

bool is_bare_code(std::string_view text)
{
    constexpr std::size_t longest_code = 60; ///< in bytes
    if (text.size() > longest_code)
        return false;
    const auto heading = parse_heading(text);
    return heading && heading->level.empty() && heading->part == 0 && heading->title.empty();
}

std::optional<Heading> parse_heading(std::string_view line, const std::vector<std::string> &more_levels)
{
    constexpr std::size_t longest = 1200;
    constexpr std::size_t year_digits = 4;
    line = base::trim(line);
    if (line.empty() || line.size() > longest)
        return std::nullopt;
    if (auto heading = parse_bracketed_level(line, more_levels))
        return heading;
    if (!may_begin_heading(line, more_levels))
        return std::nullopt;
    Heading heading;
    HeadingScanner scanner(line);
    if (auto numbered = parse_number_before_level(scanner))
        return numbered;
    if (!take_level_word(scanner, heading, LevelWords::usual()) && !more_levels.empty())
        take_level_word(scanner, heading, LevelWords(more_levels));
    bool is_parted = false; ///< by white space, from its number
    if (!heading.level.empty() && scanner.peek() == U'「') {
        heading.title = bare_title(scanner.rest());
    } else if (!take_number(scanner, heading)) {
        return std::nullopt;
    } else {
        std::string_view title = scanner.rest();
        if (heading.level.empty() && heading.code.size() == year_digits && begins_with_year(line))
            return std::nullopt;
        const std::string_view before = line.substr(0, line.size() - title.size());
        is_parted = before.ends_with(' ') || before.ends_with("　");
        heading.departments = take_departments_behind_gap(title);
        heading.title = undouble(bare_title(title));
        take_level_behind_number(heading);
    }
    if (counts_time(heading) || spans_years(heading) || is_figure_before_office(heading) || is_spaced_quantity(heading))
        return std::nullopt;
    if (!is_parted && only_mentions_level(heading))
        return std::nullopt;
    if (heading.level.empty() && heading.part == 0 && holds_only_figures(heading.title))
        return std::nullopt;
    take_annexes(heading);
    return heading;
}

} // namespace taikei::reader
