#include "document/layout/frames.hpp"

#include "document/layout/geometry.hpp"

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
