#include "document/layout/printed_line.hpp"

#include "document/layout/geometry.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace taikei::document::layout {

namespace {

constexpr double widest_gap = 1.3; ///< sizes of the letters; beyond, another column begins

void add_run(std::vector<Run> &runs, std::string text, const Style &style)
{
    if (!runs.empty() && runs.back().style == style)
        runs.back().text += text;
    else
        runs.push_back({std::move(text), style});
}

/// The size that most of the line's bytes have.
double main_size(const WordLine &line)
{
    std::vector<std::pair<double, std::size_t>> sizes;
    std::size_t half = 0;
    for (const Word *word : line.words) {
        sizes.emplace_back(word->style.size, word->text.size());
        half += word->text.size();
    }
    half /= 2;
    std::ranges::sort(sizes);
    for (const auto &[size, bytes] : sizes) {
        if (bytes >= half)
            return size;
        half -= bytes;
    }
    return sizes.back().first;
}

PrintedLine print(const WordLine &words, Direction direction)
{
    PrintedLine line;
    line.direction = direction;
    line.frame = words.frame;
    line.box = to_page(words.box, direction);
    line.size = main_size(words);
    line.bold = std::ranges::all_of(words.words, [](const Word *word) { return word->style.bold; });
    const Word *last = nullptr;
    for (const Word *word : words.words) {
        std::string text(last == nullptr ? std::string_view() : space_between(*last, *word, direction));
        text += word->text;
        line.text += text;
        add_run(line.runs, std::move(text), word->style);
        last = word;
    }
    return line;
}

} // namespace

std::vector<PrintedLine> join_words(std::span<const FramedWord> words, std::span<const Rule> rules)
{
    std::vector<PrintedLine> lines;
    for (const auto direction :
         {Direction::Rightwards, Direction::Downwards, Direction::Upwards, Direction::UpsideDown}) {
        std::vector<FramedWord> running;
        std::ranges::copy_if(words, std::back_inserter(running),
                             [&](const FramedWord &word) { return direction_of(*word.word) == direction; });
        for (const auto &line : gather_lines(running, direction, {widest_gap, rules}))
            lines.push_back(print(line, direction));
    }
    return lines;
}

void append(PrintedLine &line, const PrintedLine &next, std::string_view space)
{
    line.text += space;
    line.text += next.text;
    line.runs.back().text += space;
    for (const auto &run : next.runs)
        add_run(line.runs, run.text, run.style);
    line.box = united(line.box, next.box);
    line.bold = line.bold && next.bold;
}

} // namespace taikei::document::layout
