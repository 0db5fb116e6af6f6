#include "document/text/spaces/text_columns.hpp"

#include "base/character.hpp"
#include "base/text.hpp"
#include "document/display_line.hpp"
#include "document/spaces.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

namespace taikei::document {
namespace {

constexpr std::size_t longest_column_line = 600; ///< in bytes
constexpr std::size_t most_region_lines = 200; ///< of one pair of columns

/// What stands at the beginning of a title: the mark itself, U'1' for numbers in brackets, U'①' for circled ones; 0
/// for anything else.
char32_t mark_of(std::string_view text)
{
    constexpr std::u32string_view marks = U"▼▽■◆◇●【〈《＜［〔";
    if (text.empty())
        return 0;
    std::size_t at = 0;
    const char32_t first = base::next_code_point(text, at);
    if (marks.contains(first))
        return first;
    if (first >= U'①' && first <= U'⑳')
        return U'①';
    if ((first != U'（' && first != U'(') || at >= text.size())
        return 0;
    const char32_t second = base::next_code_point(text, at);
    return base::is_digit(second) || base::is_between(second, U'０', U'９') ? U'1' : 0;
}

/// Where the right column begins, in display columns, if the line holds the titles of two columns.
std::optional<int> find_gutter(const SourceLine &line)
{
    constexpr int narrowest = 16; ///< of the left column
    constexpr int least_gap = 3;
    if (mark_of(trim_spaces(line.text)) == 0 || line.text.size() > longest_column_line || !has_gap(line.text)
        || line.text.contains('\t') || line.text.contains('|'))
        return std::nullopt;
    const auto segments = find_segments(line.text);
    std::optional<int> gutter;
    for (std::size_t i = 1; i < segments.size(); ++i) {
        if (mark_of(segments[i].text) == 0)
            continue;
        if (gutter || mark_of(segments[i].text) != mark_of(segments[0].text)
            || segments[i].begin - segments[i - 1].end < least_gap)
            return std::nullopt;
        gutter = segments[i].begin;
    }
    return gutter && *gutter - segments[0].begin >= narrowest ? gutter : std::nullopt;
}

/// 現状と課題 and 施策の方針 side by side, an item of a list right below each: where the right column begins, though no
/// mark stands before the titles.
std::optional<int> find_gutter_above_items(std::span<const SourceLine> lines)
{
    constexpr int narrowest = 16;
    constexpr int widest_title = 40;
    constexpr int slack = 1;
    if (lines.size() < 2 || lines[1].starts_page || lines[1].blank_lines_above > 1
        || lines[0].text.size() > longest_column_line || lines[1].text.size() > longest_column_line
        || lines[0].text.contains('\t') || lines[0].text.contains('|') || !begins_with_bullet(base::trim(lines[1].text))
        || !has_gap(lines[0].text) || !has_gap(lines[1].text))
        return std::nullopt;
    const auto titles = find_segments(lines[0].text);
    const auto items = find_segments(lines[1].text);
    if (titles.size() != 2 || items.size() != 2 || titles[1].begin - titles[0].begin < narrowest)
        return std::nullopt;
    for (std::size_t i = 0; i < 2; ++i) {
        if (begins_with_bullet(titles[i].text) || is_value_like(titles[i].text) || titles[i].text.contains("。")
            || titles[i].end - titles[i].begin > widest_title || !begins_with_bullet(items[i].text)
            || std::abs(items[i].begin - titles[i].begin) > slack)
            return std::nullopt;
    }
    return titles[1].begin;
}

/// A line cut at the gutter.
struct Halves {
    std::string_view left;
    std::string_view right; ///< with the space before its first letter
};

/// None where a text lies across the gutter, or either side holds several cells.
std::optional<Halves> cut_at_gutter(const SourceLine &line, int gutter)
{
    constexpr int slack = 1;
    if (line.text.size() > longest_column_line || line.text.contains('\t') || line.text.contains('|'))
        return std::nullopt;
    std::size_t on_left = 0;
    std::size_t on_right = 0;
    for (const auto &segment : find_segments(line.text)) {
        if (segment.begin >= gutter - slack)
            ++on_right;
        else if (segment.end < gutter)
            ++on_left;
        else
            return std::nullopt;
    }
    constexpr std::size_t most = 2; // （１）　医師の確保
    if (on_left > most || on_right > most)
        return std::nullopt;
    std::size_t at = 0;
    for (int column = 0; at < line.text.size() && column < gutter - slack;)
        column += base::display_width(base::next_code_point(line.text, at));
    const std::string_view left = line.text.substr(0, at);
    const std::string_view words = trim_spaces(left);
    std::string_view right = line.text.substr(at);
    while (right.starts_with(' '))
        right.remove_prefix(1);
    const auto end = words.empty() ? 0 : static_cast<std::size_t>(words.data() - left.data()) + words.size();
    return Halves{left.substr(0, end), right};
}

/// One column of the region, line by line.
struct ColumnLine {
    const SourceLine *source;
    std::string_view text;
};

bool begins_paragraph(std::string_view text, bool above_is_item)
{
    return (text.starts_with(ideographic_space) && !above_is_item) || begins_with_bullet(trim_spaces(text))
        || mark_of(trim_spaces(text)) != 0;
}

std::size_t indent_of(std::string_view text)
{
    return std::min(text.find_first_not_of(' '), text.size());
}

/// The next sentence of the item above, whose lines all begin behind its bullet.
bool hangs_below(std::string_view text, std::string_view item)
{
    return begins_with_bullet(trim_spaces(item)) && !begins_with_bullet(trim_spaces(text))
        && indent_of(text) > indent_of(item);
}

/// Joins the lines that the column's edge wrapped. `has_marks`: titles are known by their marks; else only the first
/// line is one.
void add_joined(const std::vector<ColumnLine> &column, bool has_marks, std::deque<std::string> &kept,
                std::vector<SourceLine> &result)
{
    constexpr int cut_slack = 3; ///< a wide letter that did not fit, and one column for the eye
    int width = 0;
    for (const auto &line : column)
        width = std::max(width, base::display_width(line.text));
    for (std::size_t i = 0; i < column.size();) {
        SourceLine line = *column[i].source;
        line.text = column[i].text;
        const bool is_title = has_marks ? mark_of(trim_spaces(line.text)) != 0 : i == 0;
        const bool is_item = begins_with_bullet(trim_spaces(line.text));
        std::string joined(line.text);
        std::string_view last = column[i].text;
        for (++i; i < column.size() && !is_title && base::display_width(last) + cut_slack >= width
             && (!last.ends_with("。") || hangs_below(column[i].text, line.text))
             && column[i].source->number == column[i - 1].source->number + 1
             && !begins_paragraph(column[i].text, is_item);
             ++i) {
            last = column[i].text;
            joined += trim_spaces(last);
        }
        if (joined.size() != line.text.size())
            line.text = kept.emplace_back(std::move(joined));
        result.push_back(line);
    }
}

/// The lines below two titles that keep to their columns.
std::vector<Halves> find_region(std::span<const SourceLine> lines, int gutter)
{
    std::vector<Halves> region;
    for (std::size_t i = 0; i < std::min(lines.size(), most_region_lines); ++i) {
        const SourceLine &line = lines[i];
        if (i > 0 && (line.starts_page || line.blank_lines_above > 1))
            break;
        if (i > 0 && line.blank_lines_above > 0 && find_gutter(line))
            break;
        const auto halves = cut_at_gutter(line, gutter);
        if (!halves || (line.blank_lines_above > 0 && i > 0 && halves->right.empty()))
            break;
        region.push_back(*halves);
    }
    return region;
}

/// Where the items below two titles without marks end: a line that begins no item below one that was not cut is the
/// title of what follows.
std::size_t end_of_items(std::span<const SourceLine> lines, const std::vector<Halves> &region)
{
    constexpr int cut_slack = 3;
    int width = 0;
    for (std::size_t i = 1; i < region.size() && find_segments(region[i].left).size() <= 1; ++i) // no table below
        width = std::max(width, base::display_width(trim_spaces(region[i].left)));
    std::string_view above;
    std::string_view item;
    for (std::size_t i = 1; i < region.size(); ++i) {
        const std::string_view left = trim_spaces(region[i].left);
        if (left.empty())
            continue;
        const bool is_cut = !above.empty() && base::display_width(above) + cut_slack >= width
            && (!above.ends_with("。") || hangs_below(region[i].left, item));
        item = begins_with_bullet(left) ? region[i].left : item;
        if (i > 1 && !begins_with_bullet(left) && !is_cut)
            return i;
        if (i > 1 && find_gutter_above_items(lines.subspan(i)))
            return i;
        above = left;
    }
    return region.size();
}

/// Prose or items stand below both titles, and no cells of a table.
bool holds_columns(const std::vector<Halves> &region)
{
    constexpr std::size_t fewest = 2;
    std::size_t texts = 0;
    std::size_t values = 0;
    for (std::size_t i = 1; i < region.size(); ++i) {
        texts += region[i].right.empty() ? 0 : 1;
        values += is_value_like(trim_spaces(region[i].right)) || is_value_like(trim_spaces(region[i].left)) ? 1 : 0;
    }
    return region.size() > fewest && texts > 0 && values * 2 < region.size();
}

} // namespace

std::vector<SourceLine> TextColumns::part(std::vector<SourceLine> lines)
{
    // Most texts have no columns: their lines stay where they are.
    const std::span<const SourceLine> all(lines);
    std::size_t first = 0;
    while (first < lines.size() && !find_gutter(lines[first]) && !find_gutter_above_items(all.subspan(first)))
        ++first;
    if (first == lines.size())
        return lines;
    std::vector<SourceLine> result(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(first));
    result.reserve(lines.size());
    for (std::size_t i = first; i < lines.size();) {
        const auto rest = all.subspan(i);
        const auto marked = find_gutter(lines[i]);
        const auto gutter = marked ? marked : find_gutter_above_items(rest);
        auto region = gutter ? find_region(rest, *gutter) : std::vector<Halves>();
        if (gutter && !marked)
            region.resize(end_of_items(rest, region));
        if (!holds_columns(region)) {
            result.push_back(lines[i++]);
            continue;
        }
        std::vector<ColumnLine> left;
        std::vector<ColumnLine> right;
        for (std::size_t k = 0; k < region.size(); ++k) {
            if (!region[k].left.empty())
                left.push_back({&lines[i + k], region[k].left});
            if (!region[k].right.empty())
                right.push_back({&lines[i + k], region[k].right});
        }
        for (auto *column : {&left, &right}) {
            const std::size_t begin = result.size();
            add_joined(*column, marked.has_value(), m_joined, result);
            if (!marked) // below a table without a blank line, the titles are none of its cells
                result[begin].blank_lines_above = std::max(result[begin].blank_lines_above, 1);
        }
        i += region.size();
    }
    return result;
}

} // namespace taikei::document
