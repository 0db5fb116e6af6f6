#include "document/text/spaces/side_letters.hpp"

#include "base/character.hpp"
#include "base/text.hpp"
#include "document/display_line.hpp"
#include "document/spaces.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace taikei::document {
namespace {

constexpr std::size_t most_tab_lines = 14; ///< of a page's top
constexpr std::size_t longest_tab_line = 600; ///< in bytes

/// The end of the line, where a letter alone stands far behind the other text: its bytes; 0 where there is none.
std::size_t size_of_end_letter(std::string_view line)
{
    constexpr std::size_t least_gap = 2;
    constexpr std::size_t deepest_text = 40; ///< a line of fewer spaces has no tab behind it
    if (line.size() > longest_tab_line || line.contains('\t'))
        return 0;
    const auto space = line.rfind(' ');
    if (space == std::string_view::npos || space + 1 >= line.size() || base::length(line.substr(space + 1)) != 1)
        return 0;
    const std::string_view text = trim_spaces(line.substr(0, space));
    const std::size_t gap = text.empty() ? space + 1 : space + 1 - static_cast<std::size_t>(text.end() - line.begin());
    return gap >= (text.empty() ? deepest_text : least_gap) ? line.size() - space - 1 : 0;
}

/// 第４章, 第10編: what a tab spells, maybe with the chapter's title below.
bool spells_chapter(std::string_view letters)
{
    constexpr std::u32string_view numbers = U"0123456789０１２３４５６７８９一二三四五六七八九十ⅠⅡⅢⅣⅤⅥⅦⅧⅨ";
    constexpr std::u32string_view parts = U"章編部節";
    constexpr int most_digits = 2;
    std::size_t at = 0;
    if (letters.empty() || base::next_code_point(letters, at) != U'第')
        return false;
    int digits = 0;
    while (at < letters.size()) {
        const char32_t c = base::next_code_point(letters, at);
        if (!numbers.contains(c))
            return digits > 0 && digits <= most_digits && parts.contains(c);
        ++digits;
    }
    return false;
}

/// The lines from `first` on that end in letters of one tab; none where those spell no chapter.
std::vector<std::size_t> find_tab(const std::vector<SourceLine> &lines, std::size_t first)
{
    constexpr std::size_t most_between = 2; ///< lines that the tab's letters do not meet
    std::vector<std::size_t> found;
    std::string letters;
    for (std::size_t i = first; i < std::min(lines.size(), first + most_tab_lines); ++i) {
        if (i > first && lines[i].starts_page)
            break;
        if (!found.empty() && i > found.back() + most_between)
            break;
        const std::string_view text = lines[i].text;
        const std::size_t size = size_of_end_letter(text);
        if (size == 0 || (found.empty() && !text.ends_with("第")))
            continue;
        letters += text.substr(text.size() - size);
        found.push_back(i);
    }
    return spells_chapter(letters) ? found : std::vector<std::size_t>();
}

/// A page's lines that end in a letter alone, all after as many letters and beyond all other text, and what they spell.
struct PageTab {
    std::vector<std::size_t> lines;
    std::u32string letters;
    bool ends_heads = false; ///< the first letter does
};

/// №  事業名  事業の内容  担当課  区: the letter goes on below, in a narrow column of a table.
bool ends_heads(std::string_view line)
{
    constexpr std::size_t fewest_heads = 3;
    constexpr std::size_t longest_head = 8; ///< in letters
    const auto segments = find_segments(line);
    return segments.size() > fewest_heads && std::ranges::all_of(segments, [](const Segment &segment) {
               return base::length(segment.text) <= longest_head;
           });
}

/// The tab on the lines from `first` to before `end`, which are one page; empty where they have none. A column of marks
/// or figures is none.
PageTab find_page_tab(const std::vector<SourceLine> &lines, std::size_t first, std::size_t end)
{
    constexpr std::size_t fewest_letters = 5; ///< 基本目標１
    constexpr std::size_t most_between = 8; ///< lines that the tab's letters do not meet
    PageTab tab;
    std::size_t place = 0; ///< letters before the tab
    for (std::size_t i = first; i < end; ++i) {
        const std::size_t size = size_of_end_letter(lines[i].text);
        if (size == 0)
            continue;
        const std::size_t here = base::length(lines[i].text) - 1;
        if (here > place)
            tab = {};
        if (here < place || (!tab.lines.empty() && i > tab.lines.back() + most_between))
            continue;
        place = here;
        std::size_t at = 0;
        tab.lines.push_back(i);
        tab.letters += base::next_code_point(lines[i].text.substr(lines[i].text.size() - size), at);
    }
    const auto is_word_letter = [](char32_t c) { return base::is_between(c, U'ぁ', U'鿿'); };
    if (tab.lines.size() < fewest_letters || std::ranges::count_if(tab.letters, is_word_letter) < 2)
        return {};
    tab.ends_heads = ends_heads(lines[tab.lines.front()].text);
    for (std::size_t i = first; i < end; ++i) {
        if (!std::ranges::binary_search(tab.lines, i) && lines[i].text.size() > place
            && base::length(lines[i].text) + 1 > place)
            return {};
    }
    return tab;
}

/// The tabs that are printed down the side of two pages or more, as that of a part of the plan is: alike, or with the
/// same beginning.
std::vector<PageTab> find_page_tabs(const std::vector<SourceLine> &lines)
{
    constexpr std::size_t shared_letters = 5;
    std::vector<PageTab> tabs;
    for (std::size_t first = 0; first < lines.size();) {
        std::size_t end = first + 1;
        while (end < lines.size() && !lines[end].starts_page)
            ++end;
        if (auto tab = find_page_tab(lines, first, end); !tab.lines.empty())
            tabs.push_back(std::move(tab));
        first = end;
    }
    struct Pages {
        int count = 0;
        bool all_end_heads = true; ///< a column of a table that goes on from page to page
    };
    std::map<std::u32string, Pages> alike;
    const auto beginning = [](const PageTab &tab) { return tab.letters.substr(0, shared_letters); };
    for (const PageTab &tab : tabs) {
        Pages &pages = alike[beginning(tab)];
        ++pages.count;
        pages.all_end_heads = pages.all_end_heads && tab.ends_heads;
    }
    std::erase_if(tabs, [&](const PageTab &tab) {
        const Pages &pages = alike[beginning(tab)];
        return pages.count < 2 || pages.all_end_heads;
    });
    return tabs;
}

/// One past the last letter.
std::size_t end_of_text(std::string_view text)
{
    const std::string_view bare = trim_spaces(text);
    return static_cast<std::size_t>(bare.data() - text.data()) + bare.size();
}

} // namespace

std::vector<SourceLine> take_off_side_letters(std::vector<SourceLine> lines)
{
    bool any = false;
    const auto take_off = [&](std::size_t at) {
        std::string_view &text = lines[at].text;
        text.remove_suffix(size_of_end_letter(text));
        text = text.substr(0, trim_spaces(text).empty() ? 0 : end_of_text(text));
        any = true;
    };
    if (!lines.empty() && lines.back().page > 0) {
        for (const PageTab &tab : find_page_tabs(lines))
            std::ranges::for_each(tab.lines, take_off);
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].text.ends_with("第"))
            std::ranges::for_each(find_tab(lines, i), take_off);
    }
    if (!any)
        return lines;
    std::vector<SourceLine> left;
    left.reserve(lines.size());
    bool starts_page = false;
    int blank_lines = 0;
    for (SourceLine &line : lines) {
        line.starts_page = std::exchange(starts_page, false) || line.starts_page;
        line.blank_lines_above += std::exchange(blank_lines, 0);
        if (line.text.empty()) {
            starts_page = line.starts_page;
            blank_lines = line.blank_lines_above;
            continue;
        }
        left.push_back(line);
    }
    return left;
}

} // namespace taikei::document
