#include "document/layout/labels_beside_text.hpp"

#include "document/layout/geometry.hpp"

#include <algorithm>
#include <cmath>

namespace taikei::document::layout {
namespace {

using base::Box;

/// In points, between the edges of labels one below the other.
constexpr double label_edge_slack = 1.5;
/// A label halfway down its text: its longest width, the least (in points) and widest gap behind it, how far its middle
/// may be from that of the text, and where lines of one text may begin and how far apart they are. In sizes of letters.
constexpr double widest_label = 12;
constexpr double least_gap_behind_label = 7;
constexpr double widest_gap_behind_label = 6;
constexpr double furthest_from_middle = 0.6;
constexpr double text_edge_slack = 1.2;
constexpr double widest_line_gap = 1.2;
/// All lines of the text but the last fill so much of it.
constexpr double wrapped_line = 0.8;

/// Takes bands as long as they hold lines of one text and at most one label.
class LabelledText {
public:
    explicit LabelledText(std::span<const Unit> units)
        : m_units(units)
    {
    }

    bool take(std::vector<std::size_t> band)
    {
        constexpr std::size_t most_lines = 12;
        const auto is_line = [&](std::size_t unit) { return m_units[unit].kind == Unit::Kind::Line; };
        if (band.size() > 2 || m_lines.size() >= most_lines || !std::ranges::all_of(band, is_line))
            return false;
        std::ranges::sort(band, {}, [&](std::size_t unit) { return m_units[unit].box.left; });
        if (m_lines.empty()) {
            m_lines = band;
            return band.size() == 1;
        }
        if (band.size() == 1 && !goes_on(band.front()))
            return take_label(band.front());
        if (!goes_on(band.back()) || (band.size() == 2 && !take_label(band.front())))
            return false;
        m_lines.push_back(band.back());
        return true;
    }

    /// The label's right and the text's left edge.
    std::optional<std::pair<double, double>> gap() const
    {
        if (!m_label || m_lines.size() < 2)
            return std::nullopt;
        Box text = m_units[m_lines.front()].box;
        for (const std::size_t line : m_lines)
            text = united(text, m_units[line].box);
        const auto wraps = [&](std::size_t line) {
            return width_of(m_units[line].box) >= wrapped_line * width_of(text);
        };
        const Box &label = m_units[*m_label].box;
        const double size = m_units[m_lines.front()].size;
        const double gap = text.left - label.right;
        const bool is_label_of_text = gap >= least_gap_behind_label && gap <= widest_gap_behind_label * size
            && std::abs(middle_y(text) - middle_y(label)) <= furthest_from_middle * size
            && std::all_of(m_lines.begin(), m_lines.end() - 1, wraps);
        return is_label_of_text ? std::optional(std::pair(label.right, text.left)) : std::nullopt;
    }

private:
    bool goes_on(std::size_t unit) const
    {
        const Unit &first = m_units[m_lines.front()];
        const Box &box = m_units[unit].box;
        return std::abs(box.left - first.box.left) <= text_edge_slack * first.size
            && box.top - m_units[m_lines.back()].box.bottom <= widest_line_gap * first.size;
    }

    bool take_label(std::size_t unit)
    {
        const Unit &label = m_units[unit];
        if (m_label || label.box.right + least_gap_behind_label > m_units[m_lines.front()].box.left
            || width_of(label.box) > widest_label * label.size)
            return false;
        m_label = unit;
        return true;
    }

    std::span<const Unit> m_units;
    std::optional<std::size_t> m_label;
    std::vector<std::size_t> m_lines;
};

} // namespace

bool are_labels_with_lines(std::span<const Unit> units, std::vector<std::size_t> left,
                           std::span<const std::size_t> right)
{
    constexpr std::size_t fewest_labels = 2;
    if (left.size() < fewest_labels || right.size() < left.size())
        return false;
    std::ranges::sort(left, {}, [&](std::size_t unit) { return units[unit].box.top; });
    const Box &first = units[left.front()].box;
    const auto is_label = [&](std::size_t unit) {
        const Box &box = units[unit].box;
        return units[unit].kind == Unit::Kind::Block && units[unit].is_label
            && std::abs(box.left - first.left) <= label_edge_slack
            && std::abs(box.right - first.right) <= label_edge_slack;
    };
    if (!std::ranges::all_of(left, is_label))
        return false;
    std::vector<bool> has_line(left.size(), false);
    for (const std::size_t unit : right) {
        if (units[unit].kind == Unit::Kind::Shelf)
            continue;
        const double middle = middle_y(units[unit].box);
        const auto beside = std::ranges::find_if(left, [&](std::size_t label) {
            return middle >= units[label].box.top && middle <= units[label].box.bottom;
        });
        if (beside == left.end())
            return false;
        has_line[static_cast<std::size_t>(beside - left.begin())] = true;
    }
    return std::ranges::find(has_line, false) == has_line.end();
}

std::optional<LabelAtMiddle> find_label_at_middle(std::span<const Unit> units,
                                                  std::span<const std::vector<std::size_t>> bands)
{
    LabelledText text(units);
    std::size_t end = 0;
    while (end < bands.size() && text.take(bands[end]))
        ++end;
    const auto gap = text.gap();
    return gap ? std::optional(LabelAtMiddle{end, gap->first, gap->second}) : std::nullopt;
}

} // namespace taikei::document::layout
