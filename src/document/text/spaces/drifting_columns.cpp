#include "document/text/spaces/drifting_columns.hpp"

#include <algorithm>
#include <cstddef>
#include <span>

namespace taikei::document {

namespace {

/// One of the first lines has short words above all columns, but one for marks.
bool begins_with_heads(std::span<const CandidateLine> lines, std::size_t columns)
{
    constexpr std::size_t first_lines = 2;
    constexpr std::size_t fewest_heads = 3;
    return std::ranges::any_of(lines.first(std::min(lines.size(), first_lines)), [&](const CandidateLine &line) {
        const auto is_head = [](const Segment &segment) { return may_be_head(segment.text); };
        return !line.is_rule && line.segments.size() >= fewest_heads && line.segments.size() + 1 >= columns
            && std::ranges::all_of(line.segments, is_head);
    });
}

/// Which column each segment of the line stands in: the one whose cells begin nearest. Empty where two would stand in
/// one.
std::vector<std::size_t> columns_of(const CandidateLine &line, const std::vector<Begins> &columns)
{
    std::vector<std::size_t> found;
    for (const auto &segment : line.segments) {
        const auto distance = [&](const Begins &column) {
            return std::max({0, column.first - segment.begin, segment.begin - column.last});
        };
        const auto nearest = std::ranges::min_element(columns, {}, distance);
        const auto column = static_cast<std::size_t>(nearest - columns.begin());
        if (!found.empty() && column <= found.back())
            return {};
        found.push_back(column);
    }
    return found;
}

} // namespace

bool may_be_head(std::string_view text)
{
    constexpr std::size_t longest_head = 36; ///< in bytes
    return text.size() <= longest_head && !text.contains("。") && !begins_with_bullet(text)
        && (!is_value_like(text) || text.contains("年"));
}

std::vector<Begins> find_begins(const std::vector<CandidateLine> &lines)
{
    constexpr std::size_t fewest_columns = 3;
    constexpr int fewest_lines = 2;
    std::size_t count = 0;
    for (const auto &line : lines)
        count = std::max(count, line.is_rule ? 0 : line.segments.size());
    std::vector<Begins> columns;
    int full = 0;
    for (const auto &line : lines) {
        if (line.is_rule || line.segments.size() != count)
            continue;
        ++full;
        columns.resize(count, {line.segments.front().begin, 0});
        for (std::size_t i = 0; i < count; ++i) {
            if (i > 0 && begins_with_bullet(line.segments[i].text))
                return {}; // items of a list side by side
            const int begin = line.segments[i].begin;
            columns[i] = full == 1 ? Begins{begin, begin}
                                   : Begins{std::min(columns[i].first, begin), std::max(columns[i].last, begin)};
        }
    }
    const auto overlap = [](const Begins &left, const Begins &right) { return left.last >= right.first; };
    if (count < fewest_columns || full < fewest_lines || !begins_with_heads(lines, count)
        || std::ranges::adjacent_find(columns, overlap) != columns.end())
        return {};
    return columns;
}

void straighten(std::vector<CandidateLine> &lines, const std::vector<Begins> &columns)
{
    std::vector<int> widths(columns.size(), 0);
    std::vector<std::vector<std::size_t>> places;
    for (const auto &line : lines) {
        auto &place = places.emplace_back(line.is_rule ? std::vector<std::size_t>{} : columns_of(line, columns));
        if (place.empty() && !line.is_rule)
            return;
        for (std::size_t i = 0; i < place.size(); ++i)
            widths[place[i]] = std::max(widths[place[i]], line.segments[i].end - line.segments[i].begin);
    }
    std::vector<int> begins(columns.size(), 0);
    for (std::size_t i = 1; i < begins.size(); ++i)
        begins[i] = begins[i - 1] + widths[i - 1] + 2;
    for (std::size_t l = 0; l < lines.size(); ++l) {
        for (std::size_t i = 0; i < places[l].size(); ++i) {
            Segment &segment = lines[l].segments[i];
            const int width = segment.end - segment.begin;
            segment.begin = begins[places[l][i]];
            segment.end = segment.begin + width;
        }
    }
}

} // namespace taikei::document
