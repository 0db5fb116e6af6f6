#include "document/layout/printed_line.hpp"

#include "base/text.hpp"
#include "document/layout/geometry.hpp"
#include "document/spaces.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>

namespace taikei::document::layout {

namespace {

using base::Box;

/// All in sizes of the larger of two words.
constexpr double furthest_off_line = 0.45; ///< of their middles, across the line: room for footnote marks
constexpr double deepest_overlap = 0.4; ///< along the line: kerned brackets
constexpr double least_blank = 0.15; ///< below, letters stand beside each other
/// Word processors set a quarter of a letter between Japanese and Latin letters (平成 25 年) where no blank is.
constexpr double least_blank_between_scripts = 0.255;
constexpr double least_wide_space = 0.75;
constexpr double widest_gap = 1.3; ///< beyond, another column begins

/// Words are looked up by stripes of the page across the lines, in points.
constexpr double stripe_height = 16;
/// Lines may be so far apart that a stripe is not worth a number.
constexpr double furthest_stripe = 1e6;

int stripe_of(double y)
{
    return static_cast<int>(std::clamp(y / stripe_height, -furthest_stripe, furthest_stripe));
}

struct OpenLine {
    Box box; ///< in reading space
    std::vector<const Word *> words;
    double size = 0; ///< of its largest word
    int frame = -1;
};

/// The upright rules in reading space, by their place along the line.
class Barriers {
public:
    Barriers(std::span<const Rule> rules, Direction direction)
    {
        for (const auto &rule : rules) {
            const Box box = to_reading(rule.box, direction);
            if (height_of(box) > width_of(box))
                m_boxes.push_back(box);
        }
        std::ranges::sort(m_boxes, {}, &Box::left);
    }

    bool stand_between(double from, double to, double y) const
    {
        auto box = std::ranges::lower_bound(m_boxes, from, {}, &Box::left);
        for (; box != m_boxes.end() && box->left <= to; ++box)
            if (box->top <= y && box->bottom >= y)
                return true;
        return false;
    }

private:
    std::vector<Box> m_boxes;
};

bool goes_on(const OpenLine &line, const Box &word, double size, const Barriers &barriers)
{
    const double larger = std::max(line.size, size);
    const double gap = word.left - line.box.right;
    if (gap > widest_gap * larger || gap < -deepest_overlap * larger)
        return false;
    if (std::abs(middle_y(line.box) - middle_y(word)) > furthest_off_line * larger)
        return false;
    return gap <= 0 || !barriers.stand_between(line.box.right, word.left, middle_y(word));
}

class LineJoiner {
public:
    /// `largest` of the sizes of the words to come.
    LineJoiner(std::span<const Rule> rules, Direction direction, double largest)
        : m_direction(direction)
        , m_largest(largest)
        , m_barriers(rules, direction)
    {
    }

    void add(const FramedWord &framed);
    std::vector<PrintedLine> take() const;

private:
    OpenLine *find(const Box &box, double size, int frame);
    PrintedLine close(const OpenLine &line) const;

    Direction m_direction;
    double m_largest;
    Barriers m_barriers;
    std::vector<OpenLine> m_lines;
    std::unordered_map<int, std::vector<std::size_t>> m_by_stripe;
};

OpenLine *LineJoiner::find(const Box &box, double size, int frame)
{
    OpenLine *best = nullptr;
    const int stripe = stripe_of(middle_y(box));
    for (int near = stripe - 1; near <= stripe + 1; ++near) {
        const auto found = m_by_stripe.find(near);
        if (found == m_by_stripe.end())
            continue;
        auto &open = found->second;
        // Words come from left to right: a line that ends far to the left is never gone on with.
        std::erase_if(open, [&](std::size_t i) { return box.left - m_lines[i].box.right > widest_gap * m_largest; });
        for (const std::size_t i : open) {
            auto &line = m_lines[i];
            if (line.frame == frame && goes_on(line, box, size, m_barriers)
                && (best == nullptr || line.box.right > best->box.right))
                best = &line;
        }
    }
    return best;
}

void LineJoiner::add(const FramedWord &framed)
{
    const Box box = to_reading(framed.word->box, m_direction);
    const double size = framed.word->style.size;
    if (auto *line = find(box, size, framed.frame)) {
        const bool is_larger = size > line->size;
        line->words.push_back(framed.word);
        line->size = std::max(size, line->size);
        const Box all = united(line->box, box);
        // The line keeps the middle of its largest words.
        line->box = {all.left, is_larger ? box.top : line->box.top, all.right,
                     is_larger ? box.bottom : line->box.bottom};
        return;
    }
    m_by_stripe[stripe_of(middle_y(box))].push_back(m_lines.size());
    m_lines.push_back({box, {framed.word}, size, framed.frame});
}

bool is_latin(char byte)
{
    return static_cast<unsigned char>(byte) < 0x80;
}

bool are_of_one_script(std::string_view left, std::string_view right)
{
    return left.empty() || right.empty() || is_latin(left.back()) == is_latin(right.front());
}

std::string_view space_between(const Word &left, const Word &right, Direction direction)
{
    const double size = std::max(left.style.size, right.style.size);
    const double gap = to_reading(right.box, direction).left - to_reading(left.box, direction).right;
    if (gap < (are_of_one_script(left.text, right.text) ? least_blank : least_blank_between_scripts) * size)
        return {};
    // Letters that stand one below the other stand as far apart as the design wants.
    const bool is_stacked =
        direction == Direction::Downwards && base::length(left.text) == 1 && base::length(right.text) == 1;
    if (gap < least_wide_space * size)
        return is_stacked ? std::string_view() : std::string_view(" ");
    return ideographic_space;
}

PrintedLine LineJoiner::close(const OpenLine &open) const
{
    PrintedLine line;
    line.direction = m_direction;
    line.frame = open.frame;
    line.bold = true;
    line.box = open.words.front()->box;
    std::vector<std::pair<double, std::size_t>> sizes;
    const Word *last = nullptr;
    for (const Word *word : open.words) {
        const auto space = last == nullptr ? std::string_view() : space_between(*last, *word, m_direction);
        line.text += space;
        line.text += word->text;
        if (!line.runs.empty() && line.runs.back().style == word->style) {
            line.runs.back().text += space;
            line.runs.back().text += word->text;
        } else {
            line.runs.push_back({std::string(space) + word->text, word->style});
        }
        line.box = united(line.box, word->box);
        line.bold = line.bold && word->style.bold;
        sizes.emplace_back(word->style.size, word->text.size());
        last = word;
    }
    std::ranges::sort(sizes);
    std::size_t half = line.text.size() / 2;
    for (const auto &[size, bytes] : sizes) {
        line.size = size;
        if (bytes >= half)
            break;
        half -= bytes;
    }
    return line;
}

std::vector<PrintedLine> LineJoiner::take() const
{
    std::vector<PrintedLine> lines;
    lines.reserve(m_lines.size());
    for (const auto &line : m_lines)
        lines.push_back(close(line));
    return lines;
}

} // namespace

std::vector<PrintedLine> join_words(std::span<const FramedWord> words, std::span<const Rule> rules)
{
    std::vector<PrintedLine> lines;
    for (const auto direction :
         {Direction::Rightwards, Direction::Downwards, Direction::Upwards, Direction::UpsideDown}) {
        std::vector<std::pair<double, const FramedWord *>> along;
        double largest = 0;
        for (const auto &word : words) {
            if (direction_of(*word.word) != direction)
                continue;
            along.emplace_back(to_reading(word.word->box, direction).left, &word);
            largest = std::max(largest, word.word->style.size);
        }
        if (along.empty())
            continue;
        std::ranges::stable_sort(along, {}, &std::pair<double, const FramedWord *>::first);
        LineJoiner joiner(rules, direction, largest);
        for (const auto &[left, word] : along)
            joiner.add(*word);
        std::ranges::move(joiner.take(), std::back_inserter(lines));
    }
    return lines;
}

void append(PrintedLine &line, const PrintedLine &next, std::string_view space)
{
    line.text += space;
    line.text += next.text;
    line.runs.back().text += space;
    for (const auto &run : next.runs) {
        if (line.runs.back().style == run.style)
            line.runs.back().text += run.text;
        else
            line.runs.push_back(run);
    }
    line.box = united(line.box, next.box);
    line.bold = line.bold && next.bold;
}

} // namespace taikei::document::layout
