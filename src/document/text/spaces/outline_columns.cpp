#include "document/text/spaces/outline_columns.hpp"

#include "base/text.hpp"
#include "document/display_line.hpp"
#include "document/spaces.hpp"
#include "document/text/number_mark.hpp"

#include <algorithm>
#include <cstdlib>
#include <span>
#include <string>
#include <string_view>

namespace taikei::document {
namespace {

constexpr std::size_t longest_outline_line = 400; ///< in bytes
constexpr std::size_t most_outline_lines = 60;

/// 基本目標１: a short name with its number, and nothing behind it.
bool is_numbered_name(std::string_view text)
{
    constexpr std::size_t longest_name = 30; ///< in bytes
    if (text.size() > longest_name || text.empty() || text.contains(' '))
        return false;
    const std::string narrow = base::narrow(text);
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    return is_digit(narrow.back()) && !is_digit(narrow.front());
}

struct OutlineLine {
    std::string_view left;
    std::string_view right;
};

/// The lines that begin here and have a box on the left, a numbered title on the right, or either.
std::vector<OutlineLine> find_outline(std::span<const SourceLine> lines)
{
    constexpr int drift = 2;
    std::vector<OutlineLine> outline;
    int gutter = 0;
    for (std::size_t i = 0; i < std::min(lines.size(), most_outline_lines); ++i) {
        const SourceLine &line = lines[i];
        if ((i > 0 && (line.starts_page || line.blank_lines_above > 0)) || line.text.size() > longest_outline_line
            || line.text.contains('\t') || line.text.contains('|'))
            break;
        const auto segments = find_segments(line.text);
        if (segments.empty() || segments.size() > 2)
            break;
        const Segment &last = segments.back();
        const bool has_right = begins_with_parted_number(last.text);
        if (has_right && gutter == 0)
            gutter = last.begin;
        if (segments.size() == 2 ? !has_right : i == 0)
            break;
        if (has_right ? std::abs(last.begin - gutter) > drift : last.end >= gutter)
            break;
        outline.push_back({segments.size() == 2 || !has_right ? segments.front().text : std::string_view(),
                           has_right ? last.text : std::string_view()});
    }
    return outline;
}

/// Two names at least, each above its title.
bool has_names_above_titles(const std::vector<OutlineLine> &outline)
{
    constexpr std::size_t fewest = 2;
    std::size_t names = 0;
    for (std::size_t i = 0; i + 1 < outline.size(); ++i) {
        const std::string_view below = outline[i + 1].left;
        names += is_numbered_name(outline[i].left) && !below.empty() && !is_numbered_name(below) ? 1 : 0;
    }
    return names >= fewest && is_numbered_name(outline.front().left);
}

/// A numbered list, and the box that stands halfway beside it.
struct BoxedList {
    std::size_t lines = 0; ///< 0 for none
    std::size_t box_line = 0;
    std::string_view box;
};

/// (1) … deep within its line, (2) … below it, and one text left of them, beside an item or between two.
BoxedList find_boxed_list(std::span<const SourceLine> lines)
{
    constexpr int deepest_title = 16; ///< in display columns
    constexpr int drift = 2;
    constexpr std::size_t most_list_lines = 16;
    constexpr std::size_t fewest_items = 2;
    BoxedList list;
    std::size_t items = 0;
    std::size_t behind_items = 0;
    int gutter = 0;
    for (std::size_t i = 0; i < std::min(lines.size(), most_list_lines); ++i) {
        const SourceLine &line = lines[i];
        if ((i > 0 && (line.starts_page || line.blank_lines_above > 1)) || line.text.size() > longest_outline_line)
            break;
        const auto segments = find_segments(line.text);
        if (segments.empty() || segments.size() > 2)
            break;
        const Segment &last = segments.back();
        gutter = i == 0 ? last.begin : gutter;
        const bool is_item = begins_with_number_in_brackets(last.text) && std::abs(last.begin - gutter) <= drift;
        const bool has_box = segments.size() == 2 || !is_item;
        if ((i == 0 && (has_box || gutter < deepest_title)) || (segments.size() == 2 && !is_item)
            || (has_box && (!list.box.empty() || segments.front().end >= gutter)))
            break;
        if (has_box) {
            list.box = segments.front().text;
            list.box_line = i;
        }
        items += is_item ? 1 : 0;
        behind_items = is_item ? i + 1 : behind_items;
    }
    list.lines = items >= fewest_items && !list.box.empty() && list.box_line < behind_items ? behind_items : 0;
    return list;
}

/// Right below cells or heads it is a column of theirs.
bool may_begin_boxed_list(const SourceLine &line, const SourceLine *above)
{
    constexpr std::string_view deep = "                ";
    if (!line.text.starts_with(deep) || line.text.size() > longest_outline_line
        || !begins_with_number_in_brackets(trim_spaces(line.text)))
        return false;
    return above == nullptr || line.blank_lines_above > 0
        || !(has_gap(above->text) || begins_with_number_in_brackets(trim_spaces(above->text)));
}

/// Puts the box before the list.
void add_boxed_list(std::span<const SourceLine> lines, const BoxedList &list, std::vector<SourceLine> &all)
{
    SourceLine &box = all.emplace_back(lines[list.box_line]);
    box.text = list.box;
    box.blank_lines_above = lines[0].blank_lines_above;
    box.starts_page = lines[0].starts_page;
    for (std::size_t i = 0; i < list.lines; ++i) {
        const auto segments = find_segments(lines[i].text);
        if (i == list.box_line && segments.size() < 2)
            continue;
        SourceLine &item = all.emplace_back(lines[i]);
        item.starts_page = false;
        if (i == list.box_line)
            item.text = segments.back().text;
    }
}

bool may_begin(const SourceLine &line)
{
    if (!has_gap(line.text) || line.text.size() > longest_outline_line)
        return false;
    const auto segments = find_segments(line.text);
    return !segments.empty() && is_numbered_name(segments.front().text);
}

} // namespace

std::vector<SourceLine> part_outline_columns(std::vector<SourceLine> lines)
{
    std::vector<SourceLine> all;
    all.reserve(lines.size());
    for (std::size_t i = 0; i < lines.size();) {
        const auto rest = std::span<const SourceLine>(lines).subspan(i);
        if (const auto list =
                may_begin_boxed_list(lines[i], i > 0 ? &lines[i - 1] : nullptr) ? find_boxed_list(rest) : BoxedList();
            list.lines > 0) {
            add_boxed_list(rest, list, all);
            i += list.lines;
            continue;
        }
        const auto outline = may_begin(lines[i]) ? find_outline(rest) : std::vector<OutlineLine>();
        if (outline.empty() || !has_names_above_titles(outline)) {
            all.push_back(lines[i++]);
            continue;
        }
        const std::size_t first = all.size();
        for (const auto side : {&OutlineLine::left, &OutlineLine::right}) {
            for (std::size_t k = 0; k < outline.size(); ++k) {
                if ((outline[k].*side).empty())
                    continue;
                SourceLine &line = all.emplace_back(lines[i + k]);
                line.text = outline[k].*side;
                line.starts_page = line.starts_page && all.size() == first + 1;
            }
        }
        i += outline.size();
    }
    return all;
}

} // namespace taikei::document
