#include "document/ocr/find_rules.hpp"

#include <algorithm>
#include <cmath>

namespace taikei::document::ocr {

namespace {

using Direction = layout::Rule::Direction;

constexpr unsigned char darkest_paper = 150;
constexpr double shortest_rule = 18; ///< in points; longer than the strokes of the letters of a text
constexpr double longest_gap = 0.75; ///< in points; a speck of white in a scanned line
constexpr double thickest = 4; ///< in points; what is thicker is a filled area or a picture

/// Dark pixels in a row: across the picture for level lines, down it for upright ones.
struct Stretch {
    int line = 0; ///< y of a level one, x of an upright one
    int begin = 0;
    int end = 0; ///< beyond the last pixel
};

/// Stretches that lie on each other: a rule of some thickness.
struct Bundle {
    int first_line = 0;
    int last_line = 0;
    int begin = 0;
    int end = 0;
};

class RuleFinder {
public:
    RuleFinder(const PageImage &image, Direction direction)
        : m_image(image)
        , m_direction(direction)
        , m_lines(direction == Direction::Horizontal ? image.height : image.width)
        , m_length(direction == Direction::Horizontal ? image.width : image.height)
        , m_shortest(pixels(shortest_rule))
        , m_gap(pixels(longest_gap))
    {
    }

    std::vector<layout::Rule> find()
    {
        for (int line = 0; line < m_lines; ++line) {
            find_stretches(line);
            close_bundles(line);
        }
        close_bundles(m_lines + 1);
        return std::move(m_rules);
    }

private:
    int pixels(double points) const { return std::max(1, static_cast<int>(std::lround(points * m_image.dpi / 72))); }

    bool is_dark(int line, int at) const
    {
        return (m_direction == Direction::Horizontal ? m_image.at(at, line) : m_image.at(line, at)) < darkest_paper;
    }

    void find_stretches(int line)
    {
        int begin = -1;
        int end = 0;
        for (int at = 0; at < m_length; ++at) {
            if (!is_dark(line, at))
                continue;
            if (begin >= 0 && at - end > m_gap) {
                add({line, begin, end});
                begin = at;
            }
            begin = begin < 0 ? at : begin;
            end = at + 1;
        }
        if (begin >= 0)
            add({line, begin, end});
    }

    void add(const Stretch &stretch)
    {
        if (stretch.end - stretch.begin < m_shortest)
            return;
        for (Bundle &bundle : m_open) {
            const bool touches = bundle.last_line + 1 >= stretch.line && stretch.begin < bundle.end + m_gap
                && bundle.begin < stretch.end + m_gap;
            if (!touches)
                continue;
            bundle.last_line = stretch.line;
            bundle.begin = std::min(bundle.begin, stretch.begin);
            bundle.end = std::max(bundle.end, stretch.end);
            return;
        }
        m_open.push_back({stretch.line, stretch.line, stretch.begin, stretch.end});
    }

    /// Of those that nothing continues in this line, the thin ones are rules.
    void close_bundles(int line)
    {
        std::erase_if(m_open, [&](const Bundle &bundle) {
            if (bundle.last_line >= line)
                return false;
            if (bundle.last_line - bundle.first_line < pixels(thickest))
                m_rules.push_back({m_direction, box_of(bundle)});
            return true;
        });
    }

    base::Box box_of(const Bundle &bundle) const
    {
        const double first = m_image.points(bundle.first_line);
        const double last = m_image.points(bundle.last_line + 1);
        const double begin = m_image.points(bundle.begin);
        const double end = m_image.points(bundle.end);
        return m_direction == Direction::Horizontal ? base::Box{begin, first, end, last}
                                                    : base::Box{first, begin, last, end};
    }

    const PageImage &m_image;
    Direction m_direction;
    int m_lines;
    int m_length;
    int m_shortest;
    int m_gap;
    std::vector<Bundle> m_open;
    std::vector<layout::Rule> m_rules;
};

} // namespace

std::vector<layout::Rule> find_rules(const PageImage &image)
{
    std::vector<layout::Rule> rules = RuleFinder(image, Direction::Horizontal).find();
    const std::vector<layout::Rule> upright = RuleFinder(image, Direction::Vertical).find();
    rules.insert(rules.end(), upright.begin(), upright.end());
    return rules;
}

} // namespace taikei::document::ocr
