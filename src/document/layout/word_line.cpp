#include "document/layout/word_line.hpp"

#include "base/text.hpp"
#include "document/layout/geometry.hpp"
#include "document/spaces.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <utility>

namespace taikei::document::layout {

namespace {

using base::Box;

/// All in sizes of the larger of two words.
constexpr double furthest_off_line = 0.45; ///< of their middles, across the line: room for footnote marks
constexpr double deepest_overlap = 0.4; ///< along the line: kerned brackets
constexpr double least_blank = 0.15; ///< below, letters stand beside each other
/// Letters are set apart to fill a line.
constexpr double least_blank_between_wide = 0.22;
/// Word processors set a quarter of a letter between Japanese and Latin letters (平成 25 年) where no blank is.
constexpr double least_blank_between_scripts = 0.255;
constexpr double least_wide_space = 0.75;
/// Between words that a space character parts; justified lines squeeze it.
constexpr double least_written_blank = 0.1;

/// Words are looked up by stripes of the page across the lines, in points.
constexpr double stripe_height = 16;
/// Lines may be so far apart that a stripe is not worth a number.
constexpr double furthest_stripe = 1e6;

int stripe_of(double y)
{
    return static_cast<int>(std::clamp(y / stripe_height, -furthest_stripe, furthest_stripe));
}

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

class LineGatherer {
public:
    /// `largest` of the sizes of the words to come.
    LineGatherer(const LineLimits &limits, Direction direction, double largest)
        : m_direction(direction)
        , m_widest_gap(limits.widest_gap)
        , m_largest(largest)
        , m_barriers(limits.rules, direction)
    {
    }

    /// Words come in the order of their beginnings.
    void add(const FramedWord &framed)
    {
        const Box box = to_reading(framed.word->box, m_direction);
        const double size = letter_size(*framed.word);
        auto *open = find(box, size, framed.frame);
        if (open == nullptr) {
            m_by_stripe[stripe_of(middle_y(box))].push_back(m_lines.size());
            open = &m_lines.emplace_back(OpenLine{{{}, box, 0, framed.frame}, middle_y(box)});
        }
        // The line keeps the middle of its largest words.
        if (size > open->line.size) {
            open->middle = middle_y(box);
            open->line.size = size;
        }
        open->line.box = united(open->line.box, box);
        open->line.words.push_back(framed.word);
    }

    std::vector<WordLine> take()
    {
        std::vector<WordLine> lines;
        lines.reserve(m_lines.size());
        for (auto &open : m_lines)
            lines.push_back(std::move(open.line));
        return lines;
    }

private:
    struct OpenLine {
        WordLine line;
        double middle = 0; ///< across the line, of its largest words
    };

    bool goes_on(const OpenLine &open, const Box &word, double size) const
    {
        const auto &line = open.line;
        const double larger = std::max(line.size, size);
        const double gap = word.left - line.box.right;
        if (gap > m_widest_gap * larger || gap < -deepest_overlap * larger)
            return false;
        if (std::abs(open.middle - middle_y(word)) > furthest_off_line * larger)
            return false;
        return gap <= 0 || !m_barriers.stand_between(line.box.right, word.left, middle_y(word));
    }

    OpenLine *find(const Box &box, double size, int frame)
    {
        OpenLine *best = nullptr;
        const int stripe = stripe_of(middle_y(box));
        for (int near = stripe - 1; near <= stripe + 1; ++near) {
            const auto found = m_by_stripe.find(near);
            if (found == m_by_stripe.end())
                continue;
            auto &lines = found->second;
            // A line that ends far to the left is never gone on with.
            const double furthest = m_widest_gap * m_largest;
            std::erase_if(lines, [&](std::size_t i) { return box.left - m_lines[i].line.box.right > furthest; });
            for (const std::size_t i : lines) {
                auto &open = m_lines[i];
                if (open.line.frame == frame && goes_on(open, box, size)
                    && (best == nullptr || open.line.box.right > best->line.box.right))
                    best = &open;
            }
        }
        return best;
    }

    Direction m_direction;
    double m_widest_gap;
    double m_largest;
    Barriers m_barriers;
    std::vector<OpenLine> m_lines;
    std::unordered_map<int, std::vector<std::size_t>> m_by_stripe;
};

bool is_latin(char byte)
{
    return static_cast<unsigned char>(byte) < 0x80;
}

double least_blank_of(const Word &left, const Word &right)
{
    if (right.follows_space)
        return least_written_blank;
    if (left.text.empty() || right.text.empty())
        return least_blank;
    if (is_latin(left.text.back()) != is_latin(right.text.front()))
        return least_blank_between_scripts;
    return is_latin(right.text.front()) ? least_blank : least_blank_between_wide;
}

} // namespace

std::vector<WordLine> gather_lines(std::span<const FramedWord> words, Direction direction, const LineLimits &limits)
{
    std::vector<std::pair<double, const FramedWord *>> along;
    along.reserve(words.size());
    double largest = 0;
    for (const auto &word : words) {
        along.emplace_back(to_reading(word.word->box, direction).left, &word);
        largest = std::max(largest, letter_size(*word.word));
    }
    std::ranges::stable_sort(along, {}, &std::pair<double, const FramedWord *>::first);
    LineGatherer gatherer(limits, direction, largest);
    for (const auto &[left, word] : along)
        gatherer.add(*word);
    return gatherer.take();
}

std::vector<WordLine> gather_lines(std::span<const Word> words, Direction direction)
{
    std::vector<FramedWord> framed;
    framed.reserve(words.size());
    for (const auto &word : words)
        framed.push_back({&word});
    auto lines = gather_lines(framed, direction, {});
    std::ranges::stable_sort(lines, {}, [](const WordLine &line) { return middle_y(line.box); });
    return lines;
}

std::string_view space_between(const Word &left, const Word &right, Direction direction)
{
    const double size = std::max(letter_size(left), letter_size(right));
    const double gap = to_reading(right.box, direction).left - to_reading(left.box, direction).right;
    if (gap < least_blank_of(left, right) * size)
        return {};
    // Letters that stand one below the other stand as far apart as the design wants.
    const bool is_stacked =
        direction == Direction::Downwards && base::length(left.text) == 1 && base::length(right.text) == 1;
    if (gap < least_wide_space * size)
        return is_stacked ? std::string_view() : std::string_view(" ");
    return ideographic_space;
}

std::string text_of(const WordLine &line, Direction direction)
{
    std::string text;
    for (std::size_t i = 0; i < line.words.size(); ++i) {
        if (i > 0)
            text += space_between(*line.words[i - 1], *line.words[i], direction);
        text += line.words[i]->text;
    }
    return text;
}

double letter_size(const Word &word)
{
    if (word.style.size > 0)
        return word.style.size;
    return word.rotation % 180 != 0 || word.style.vertical ? width_of(word.box) : height_of(word.box);
}

} // namespace taikei::document::layout
