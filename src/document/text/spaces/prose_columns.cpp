#include "document/text/spaces/prose_columns.hpp"

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

constexpr std::size_t longest_prose_line = 600; ///< in bytes
constexpr std::size_t most_prose_lines = 100; ///< of one pair of columns
constexpr std::size_t fewest_prose_lines = 4; ///< with text on both sides
constexpr int narrowest_prose = 24; ///< of a full line in either column
constexpr int full_line_slack = 3; ///< a wide letter that did not fit, and one column for the eye
constexpr int gutter_drift = 7; ///< narrow digits move what stands behind them

/// A line of the region: text on either side, or on one.
struct ProseHalves {
    std::string_view left;
    std::string_view right;
    int right_begin = 0; ///< 0 where nothing stands there
};

/// None where the line has other than two texts, or one of them is a cell's or an item's.
std::optional<ProseHalves> two_texts(const SourceLine &line)
{
    constexpr int least_gap = 3;
    if (line.text.size() > longest_prose_line || !has_gap(line.text) || line.text.contains('\t')
        || line.text.contains('|'))
        return std::nullopt;
    const auto segments = find_segments(line.text);
    if (segments.size() != 2 || segments[1].begin - segments[0].end < least_gap || is_value_like(segments[0].text)
        || is_value_like(segments[1].text))
        return std::nullopt;
    return ProseHalves{segments[0].text, segments[1].text, segments[1].begin};
}

struct ProseRegion {
    std::vector<ProseHalves> lines;
    int gutter = 0; ///< of its first line
    int left_width = 0; ///< of the widest text on the left so far
    bool goes_on_at_right = false; ///< the sentence on the left ends on the right
};

int widest_side(const std::vector<ProseHalves> &lines, std::string_view ProseHalves::*side)
{
    int width = 0;
    for (const ProseHalves &line : lines)
        width = std::max(width, base::display_width(line.*side));
    return width;
}

/// The rest of a column that is longer than the other.
std::optional<ProseHalves> one_text(const SourceLine &line, const ProseRegion &region)
{
    if (line.text.size() > longest_prose_line || line.text.contains('\t'))
        return std::nullopt;
    const auto segments = find_segments(line.text);
    if (segments.size() != 1)
        return std::nullopt;
    const ProseHalves &last = region.lines.back();
    if (segments[0].begin + gutter_drift >= region.gutter) {
        if (last.right.empty() || last.right.ends_with("。"))
            return std::nullopt;
        return ProseHalves{{}, segments[0].text, segments[0].begin};
    }
    // それぞれの役割: a title below both columns is neither full nor a sentence.
    const int width = region.left_width;
    const int own = base::display_width(segments[0].text);
    const bool is_prose = segments[0].text.ends_with("。") || own + full_line_slack >= width;
    if (last.left.empty() || last.left.ends_with("。") || !is_prose || own > width + full_line_slack)
        return std::nullopt;
    return ProseHalves{segments[0].text, {}, 0};
}

/// How many lines of this side are full: wrapped at the column's edge.
std::size_t count_full(const std::vector<ProseHalves> &lines, std::string_view ProseHalves::*side)
{
    const int width = widest_side(lines, side);
    return static_cast<std::size_t>(std::ranges::count_if(lines, [&](const ProseHalves &line) {
        return base::display_width(line.*side) + full_line_slack >= width && !(line.*side).ends_with("。");
    }));
}

bool holds_sentences(const std::vector<ProseHalves> &lines, std::string_view ProseHalves::*side)
{
    return std::ranges::any_of(lines, [&](const ProseHalves &line) { return (line.*side).contains("。"); });
}

/// The region that begins with the first line; none where it is no text in two columns.
std::optional<ProseRegion> find_prose_region(std::span<const SourceLine> lines)
{
    ProseRegion region;
    std::size_t both = 0;
    for (std::size_t i = 0; i < std::min(lines.size(), most_prose_lines); ++i) {
        if (i > 0 && (lines[i].starts_page || lines[i].blank_lines_above > 0))
            break;
        auto halves = two_texts(lines[i]);
        if (halves && i > 0 && std::abs(halves->right_begin - region.gutter) > gutter_drift)
            break;
        if (halves && i == 0)
            region.gutter = halves->right_begin;
        both += halves ? 1 : 0;
        if (!halves && i > 0)
            halves = one_text(lines[i], region);
        if (!halves)
            break;
        region.left_width = std::max(region.left_width, base::display_width(halves->left));
        region.lines.push_back(*halves);
    }
    const bool has_items = std::ranges::any_of(region.lines, [](const ProseHalves &line) {
        return begins_with_bullet(line.left) || begins_with_bullet(line.right);
    });
    if (both < fewest_prose_lines || has_items)
        return std::nullopt;
    const int left = widest_side(region.lines, &ProseHalves::left);
    const bool is_prose = left >= narrowest_prose && widest_side(region.lines, &ProseHalves::right) >= narrowest_prose
        && holds_sentences(region.lines, &ProseHalves::left) && holds_sentences(region.lines, &ProseHalves::right)
        && count_full(region.lines, &ProseHalves::left) * 2 >= both;
    if (!is_prose)
        return std::nullopt;
    const auto last = std::ranges::find_if(region.lines.rbegin(), region.lines.rend(),
                                           [](const ProseHalves &line) { return !line.left.empty(); });
    region.goes_on_at_right = !last->left.ends_with("。") && base::display_width(last->left) + full_line_slack >= left;
    return region;
}

void add_side(const ProseRegion &region, std::span<const SourceLine> lines, std::string_view ProseHalves::*side,
              std::vector<SourceLine> &result)
{
    for (std::size_t i = 0; i < region.lines.size(); ++i) {
        if ((region.lines[i].*side).empty())
            continue;
        SourceLine line = lines[i];
        line.text = region.lines[i].*side;
        if (i > 0 || side == &ProseHalves::right) {
            line.blank_lines_above = 0;
            line.starts_page = false;
        }
        result.push_back(line);
    }
}

} // namespace

std::vector<SourceLine> part_prose_columns(std::vector<SourceLine> lines)
{
    const std::span<const SourceLine> all(lines);
    struct Placed {
        std::size_t at;
        ProseRegion region;
    };
    std::vector<Placed> found;
    std::vector<int> gutters; ///< of regions that are surely such
    for (std::size_t i = 0; i < lines.size();) {
        auto region = has_gap(lines[i].text) ? find_prose_region(all.subspan(i)) : std::nullopt;
        if (!region) {
            ++i;
            continue;
        }
        if (region->goes_on_at_right)
            gutters.push_back(region->gutter);
        const std::size_t count = region->lines.size();
        found.push_back({i, *std::move(region)});
        i += count;
    }
    std::erase_if(found, [&](const Placed &placed) {
        return std::ranges::none_of(
            gutters, [&](int gutter) { return std::abs(gutter - placed.region.gutter) <= gutter_drift; });
    });
    if (found.empty())
        return lines;
    std::vector<SourceLine> result;
    result.reserve(lines.size());
    std::size_t next = 0;
    for (const Placed &placed : found) {
        result.insert(result.end(), lines.begin() + static_cast<std::ptrdiff_t>(next),
                      lines.begin() + static_cast<std::ptrdiff_t>(placed.at));
        const auto own = all.subspan(placed.at, placed.region.lines.size());
        add_side(placed.region, own, &ProseHalves::left, result);
        add_side(placed.region, own, &ProseHalves::right, result);
        next = placed.at + own.size();
    }
    result.insert(result.end(), lines.begin() + static_cast<std::ptrdiff_t>(next), lines.end());
    return result;
}

} // namespace taikei::document
