#include "document/outline_columns.hpp"

#include "base/text.hpp"
#include "document/display_line.hpp"
#include "document/number_mark.hpp"

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
        const auto outline = may_begin(lines[i]) ? find_outline(std::span<const SourceLine>(lines).subspan(i))
                                                 : std::vector<OutlineLine>();
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
