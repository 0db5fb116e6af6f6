#include "document/layout/frames.hpp"

#include "document/layout/direction.hpp"
#include "document/layout/geometry.hpp"
#include "document/layout/word_line.hpp"

#include <algorithm>
#include <cmath>

namespace taikei::document::layout {

namespace {

using base::Box;

/// In points.
constexpr double smallest_frame = 7;
constexpr double frame_edge_slack = 3; ///< between the ends of two edges, or a frame and what lies in it
constexpr double widest_corner = 14; ///< radius of a rounded corner
/// A ground that covers more of the page is the page's own.
constexpr double page_share = 0.9;
/// A box around a mark is so high and so wide, and its edge stands so close behind the text before it; in sizes of the
/// mark's letters.
constexpr double highest_badge = 2.2;
constexpr double widest_badge = 9;
constexpr double badge_gap = 1.1;
/// Grounds lighter than this are not seen.
constexpr double white = 0.995;
/// A page with more edges is a drawing or a table.
constexpr std::size_t most_edges = 600;
constexpr std::size_t most_frames = 300;

bool is_same(const Box &a, const Box &b)
{
    return holds(a, b, frame_edge_slack) && holds(b, a, frame_edge_slack);
}

bool lies_in_table(const Box &box, std::span<const Box> tables)
{
    return std::ranges::any_of(tables, [&](const Box &table) { return holds(table, box, frame_edge_slack); });
}

/// Whether an upright edge near `x` reaches from the upper to the lower one.
bool has_side(std::span<const Box> uprights, double x, double inwards, const Box &upper, const Box &lower)
{
    return std::ranges::any_of(uprights, [&](const Box &side) {
        const double aside = (middle_x(side) - x) * inwards; // positive within the level edges' ends
        return aside <= frame_edge_slack && aside >= -widest_corner && side.top <= upper.bottom + widest_corner
            && side.bottom >= lower.top - widest_corner && side.top >= upper.top - widest_corner
            && side.bottom <= lower.bottom + widest_corner;
    });
}

void add_borders(const PageContent &content, std::span<const Box> tables, std::vector<Box> &frames)
{
    std::vector<Box> levels;
    std::vector<Box> uprights;
    for (const auto &rule : content.rules) {
        if (lies_in_table(rule.box, tables))
            continue;
        (rule.direction == Rule::Direction::Horizontal ? levels : uprights).push_back(rule.box);
    }
    if (levels.size() > most_edges || uprights.size() > most_edges)
        return;
    std::ranges::sort(levels, {}, &Box::top);
    for (auto upper = levels.begin(); upper != levels.end(); ++upper) {
        const auto lower = std::find_if(upper + 1, levels.end(), [&](const Box &edge) {
            return edge.top - upper->bottom >= smallest_frame && std::abs(edge.left - upper->left) <= frame_edge_slack
                && std::abs(edge.right - upper->right) <= frame_edge_slack
                && has_side(uprights, upper->left, 1, *upper, edge)
                && has_side(uprights, upper->right, -1, *upper, edge);
        });
        if (lower != levels.end())
            frames.push_back(united(*upper, *lower));
    }
}

void add_grounds(const PageContent &content, std::span<const Box> tables, std::vector<Box> &frames)
{
    const double page = content.page.width * content.page.height;
    for (const auto &area : content.areas) {
        const auto &box = area.box;
        const bool is_seen =
            area.lightness < white && width_of(box) >= smallest_frame && height_of(box) >= smallest_frame;
        if (is_seen && width_of(box) * height_of(box) < page_share * page && !lies_in_table(box, tables))
            frames.push_back(box);
    }
}

/// The words that stand in a box of its own each (関連するＳＤＧｓ [目標2] [目標8], 防護柵の設置 [拡充]), close behind
/// text: marks, which go on with the line.
class BadgeFinder {
public:
    BadgeFinder(const PageContent &content, const std::vector<Box> &frames)
        : m_content(content)
        , m_frames(frames)
    {
    }

    std::vector<bool> find() const
    {
        std::vector<bool> is_badge(m_frames.size(), false);
        std::vector<std::size_t> from_left(m_frames.size());
        for (std::size_t i = 0; i < from_left.size(); ++i)
            from_left[i] = i;
        std::ranges::sort(from_left, {}, [&](std::size_t i) { return m_frames[i].left; });
        for (auto at = from_left.begin(); at != from_left.end(); ++at) {
            const double size = size_of_mark(m_frames[*at]);
            const auto is_close = [&](std::size_t other) {
                return is_badge[other] && stands_before(m_frames[other], m_frames[*at], size);
            };
            is_badge[*at] = size > 0 && (std::any_of(from_left.begin(), at, is_close) || stands_behind_text(*at, size));
        }
        return is_badge;
    }

private:
    /// That of the letters in a frame that is as small as one around a mark; 0 for any other.
    double size_of_mark(const Box &frame) const
    {
        double size = 0;
        for (const auto &word : m_content.words)
            if (holds_middle(frame, word.box))
                size = std::max(size, direction_of(word) == Direction::Rightwards ? letter_size(word) : 0);
        return height_of(frame) <= highest_badge * size && width_of(frame) <= widest_badge * size ? size : 0;
    }

    static bool stands_before(const Box &box, const Box &frame, double size)
    {
        const double gap = frame.left - box.right;
        return gap >= -frame_edge_slack && gap <= badge_gap * size && middle_y(box) > frame.top
            && middle_y(box) < frame.bottom;
    }

    /// Behind a word that is in no other frame than the mark is.
    bool stands_behind_text(std::size_t frame, double size) const
    {
        const auto others = std::span(m_frames).first(frame); // larger ones
        return std::ranges::any_of(m_content.words, [&](const Word &word) {
            return stands_before(word.box, m_frames[frame], size) && !holds_middle(m_frames[frame], word.box)
                && frame_of(word.box, m_frames) == frame_of(m_frames[frame], others);
        });
    }

    const PageContent &m_content;
    const std::vector<Box> &m_frames;
};

} // namespace

std::vector<Box> find_frames(const PageContent &content, std::span<const Box> tables)
{
    std::vector<Box> found;
    add_borders(content, tables, found);
    add_grounds(content, tables, found);
    std::ranges::stable_sort(found, std::ranges::greater{},
                             [](const Box &box) { return width_of(box) * height_of(box); });
    std::vector<Box> frames;
    for (const auto &frame : found) {
        if (frames.size() == most_frames)
            break;
        const bool is_known = std::ranges::any_of(frames, [&](const Box &known) { return is_same(known, frame); });
        const bool has_text = !is_known
            && (std::ranges::any_of(content.words, [&](const Word &word) { return holds_middle(frame, word.box); })
                || std::ranges::any_of(tables, [&](const Box &table) { return holds_middle(frame, table); }));
        if (has_text)
            frames.push_back(frame);
    }
    const auto is_badge = BadgeFinder(content, frames).find();
    std::size_t index = 0;
    std::erase_if(frames, [&](const Box &) { return is_badge[index++]; });
    return frames;
}

int frame_of(const Box &box, std::span<const Box> frames)
{
    for (std::size_t i = frames.size(); i > 0; --i)
        if (holds_middle(frames[i - 1], box))
            return static_cast<int>(i - 1);
    return -1;
}

} // namespace taikei::document::layout
