#include "document/text/tabs/list_tabs.hpp"

#include "base/text.hpp"
#include "document/text/number_mark.hpp"
#include "document/text/tabs/tab_cells.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace taikei::document {

namespace {

constexpr std::array<std::string_view, 12> list_marks = {"・", "○", "●", "◎", "■", "□", "◆", "◇", "▲", "△", "➢", "✓"};

/// The marks that this document sets before items of lists. ・ always is one; ○ and the like also judge, but then begin
/// no line.
using ListMarks = std::vector<std::string_view>;

/// ・<TAB>…: the mark at the beginning, if a tab follows it. Empty for any other text.
std::string_view mark_before_tab(std::string_view text)
{
    const auto tab = text.find('\t');
    const auto begin = text.substr(0, std::min(tab, text.size()));
    return tab != std::string_view::npos && std::ranges::find(list_marks, begin) != list_marks.end()
        ? begin
        : std::string_view();
}

ListMarks find_list_marks(const std::vector<SourceLine> &lines)
{
    ListMarks marks;
    for (const SourceLine &line : lines) {
        const auto mark = mark_before_tab(line.text);
        if (!mark.empty() && count_tabs(line.text) == 1 && std::ranges::find(marks, mark) == marks.end())
            marks.push_back(mark);
    }
    if (std::ranges::find(marks, "・") == marks.end())
        marks.push_back("・");
    return marks;
}

/// 1., (2), ③, 第１章, ※１ behind which a tab stands, and no further one in the line. A figure alone is a cell.
bool has_number_before_tab(std::string_view text)
{
    return count_tabs(text) == 1 && !text.ends_with('\t') && is_marked_number(text.substr(0, text.find('\t')));
}

/// 現状と課題<TAB>・<TAB>手続の…: where the mark of the last cell begins; npos for none.
std::size_t find_mark_of_last_cell(std::string_view text, const ListMarks &marks)
{
    const auto last = text.rfind('\t');
    if (last == std::string_view::npos || last == 0)
        return std::string_view::npos;
    const auto before = text.rfind('\t', last - 1);
    if (before == std::string_view::npos)
        return std::string_view::npos;
    const auto mark = text.substr(before + 1, last - before - 1);
    constexpr std::size_t shortest_item = 12; ///< in bytes
    const bool is_item = text.size() - last > shortest_item && std::ranges::find(marks, mark) != marks.end();
    return is_item ? before + 1 : std::string_view::npos;
}

/// A row of more cells stands right above: ①<TAB>検討 is a row of its table. A note (※１) may stand there.
bool is_row_of_table(const std::vector<SourceLine> &lines, std::size_t at)
{
    return at > 0 && lines[at].blank_lines_above == 0 && count_tabs(lines[at - 1].text) > 1
        && !lines[at].text.starts_with("※");
}

std::string without_tab_behind(std::string_view text, std::size_t mark)
{
    const auto tab = text.find('\t', mark);
    return std::string(text.substr(0, tab)) + std::string(text.substr(tab + 1));
}

} // namespace

std::vector<SourceLine> ListTabs::take_off(std::vector<SourceLine> lines)
{
    if (std::ranges::none_of(lines, [](const SourceLine &line) { return line.text.contains('\t'); }))
        return lines;
    const ListMarks marks = find_list_marks(lines);
    std::vector<SourceLine> kept;
    kept.reserve(lines.size());
    std::string_view open; ///< the mark with which the last cell of the row above begins
    for (std::size_t i = 0; i < lines.size(); ++i) {
        SourceLine line = lines[i];
        if (!line.text.contains('\t')) {
            open = {};
            kept.push_back(line);
            continue;
        }
        const auto before_tab = mark_before_tab(line.text);
        const auto mark = !before_tab.empty() && count_tabs(line.text) == 1 ? before_tab : std::string_view();
        if (!mark.empty() && mark == open && line.blank_lines_above == 0 && !line.starts_page) {
            m_kept.back() += '\n' + without_tab_behind(line.text, 0);
            kept.back().text = m_kept.back();
            continue;
        }
        const std::size_t inner = find_mark_of_last_cell(line.text, marks);
        open = {};
        if (!mark.empty() && std::ranges::find(marks, mark) != marks.end()) {
            line.text = m_kept.emplace_back(without_tab_behind(line.text, 0));
        } else if (inner != std::string_view::npos) {
            const auto end = line.text.find('\t', inner);
            open = line.text.substr(inner, end - inner);
            line.text = m_kept.emplace_back(without_tab_behind(line.text, inner));
        } else if (has_number_before_tab(line.text) && !is_row_of_table(lines, i)) {
            std::string &text = m_kept.emplace_back(line.text);
            text.replace(text.find('\t'), 1, "　");
            line.text = text;
        }
        kept.push_back(line);
    }
    return kept;
}

} // namespace taikei::document
