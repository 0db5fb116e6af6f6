#include "document/text/spaces/letter_columns.hpp"

#include "base/text.hpp"
#include "document/display_line.hpp"

#include <algorithm>
#include <string_view>

namespace taikei::document {
namespace {

constexpr std::size_t longest_counted_line = 600; ///< in bytes; a wider one is prose

/// A run of letters without a space.
struct Word {
    std::string_view text;
    int letter = 0; ///< how many letters and spaces stand before it
    int column = 0; ///< display column
    int gap = 0; ///< spaces right before it
};

std::vector<Word> words_of(std::string_view line)
{
    std::vector<Word> words;
    int letter = 0;
    int column = 0;
    int gap = 0;
    for (std::size_t at = 0; at < line.size(); ++letter) {
        const std::size_t here = at;
        const char32_t c = base::next_code_point(line, at);
        if (c == U' ') {
            ++gap;
        } else {
            if (words.empty() || gap > 0)
                words.push_back({line.substr(here, 0), letter, column, gap});
            Word &word = words.back();
            word.text = std::string_view(word.text.data(), word.text.size() + at - here);
            gap = 0;
        }
        column += base::display_width(c);
    }
    return words;
}

bool may_hold_columns(const SourceLine &line)
{
    return line.text.size() <= longest_counted_line && has_gap(line.text) && !line.text.contains('\t')
        && !line.text.contains('|');
}

/// How many cells begin or end below one of the line above, counted either way. Where both agree the cell says nothing.
struct Agreement {
    int letters = 0;
    int columns = 0;
};

/// Where a piece of the line begins or ends.
struct Edge {
    int letter = 0;
    int column = 0;
};

void compare(const std::vector<Edge> &above, const std::vector<Edge> &below, Agreement &agreement)
{
    for (const Edge &edge : below) {
        const bool by_letters =
            std::ranges::any_of(above, [&](const Edge &other) { return other.letter == edge.letter; });
        const bool by_columns =
            std::ranges::any_of(above, [&](const Edge &other) { return other.column == edge.column; });
        agreement.letters += by_letters && !by_columns ? 1 : 0;
        agreement.columns += by_columns && !by_letters ? 1 : 0;
    }
}

/// The edges of a line's pieces that a gap parts from the others.
struct Edges {
    std::vector<Edge> begins;
    std::vector<Edge> ends;
};

Edges edges_of(std::string_view line)
{
    constexpr int least_gap = 2;
    constexpr std::size_t most = 60; ///< of a line: each is compared with all above
    Edges edges;
    const auto words = words_of(line);
    for (std::size_t i = 0; i < std::min(words.size(), most); ++i) {
        const Word &word = words[i];
        if (i > 0 && word.gap >= least_gap)
            edges.begins.push_back({word.letter, word.column});
        if (i + 1 == words.size() || words[i + 1].gap >= least_gap)
            edges.ends.push_back({word.letter + static_cast<int>(base::length(word.text)),
                                  word.column + base::display_width(word.text)});
    }
    return edges;
}

/// Lines are compared with the last one that has gaps, right above or beyond the rest of a name. A text with form feeds
/// comes from pages, and fewer cells tell how it was laid out.
bool are_laid_out_by_letters(const std::vector<SourceLine> &lines)
{
    constexpr int fewest = 8;
    constexpr int fewest_of_pages = 3;
    constexpr int times = 2;
    constexpr int most_between = 2;
    Agreement agreement;
    Edges above;
    int between = 0;
    for (const SourceLine &line : lines) {
        Edges here = may_hold_columns(line) ? edges_of(line.text) : Edges();
        between = line.blank_lines_above > 1 ? most_between + 1 : between + line.blank_lines_above;
        if (between <= most_between) {
            compare(above.begins, here.begins, agreement);
            compare(above.ends, here.ends, agreement);
        }
        if (here.begins.empty()) {
            ++between;
            continue;
        }
        above = std::move(here);
        between = 0;
    }
    const bool has_pages = !lines.empty() && lines.back().page > 0;
    return agreement.letters >= (has_pages ? fewest_of_pages : fewest)
        && agreement.letters >= times * agreement.columns;
}

/// A cell as wide as its column leaves one space before the next: a word begins after as many letters in a line beside.
bool begins_cell_of(const std::vector<Word> &beside, const Word &word)
{
    constexpr int fewest_letters = 12; ///< of a line that is as wide as its column
    for (std::size_t i = 1; i < beside.size(); ++i) {
        const Word &before = beside[i - 1];
        const bool is_wide = beside[i].letter - before.letter > fewest_letters;
        if (beside[i].letter == word.letter && (beside[i].gap > 1 || is_wide))
            return true;
    }
    return false;
}

std::string widened(const std::vector<Word> &words, const std::vector<Word> &above, const std::vector<Word> &below)
{
    constexpr int fewest_letters = 12;
    constexpr int least_gap = 2;
    std::string text;
    int width = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const Word &word = words[i];
        const bool touches = i > 0 && word.gap == 1 && word.letter - words[i - 1].letter > fewest_letters
            && (begins_cell_of(above, word) || begins_cell_of(below, word));
        const int gap =
            i == 0 || word.gap >= least_gap || touches ? std::max(2 * word.letter - width, i == 0 ? 0 : least_gap) : 1;
        text.append(static_cast<std::size_t>(gap), ' ');
        text += word.text;
        width += gap + base::display_width(word.text);
    }
    return text;
}

} // namespace

std::vector<SourceLine> LetterColumns::widen(std::vector<SourceLine> lines)
{
    m_counts_letters = are_laid_out_by_letters(lines);
    if (!m_counts_letters)
        return lines;
    std::vector<Word> above;
    std::vector<Word> here;
    std::vector<Word> below =
        lines.front().text.size() <= longest_counted_line ? words_of(lines.front().text) : std::vector<Word>();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        above = std::move(here);
        here = std::move(below);
        below.clear();
        if (i + 1 < lines.size() && lines[i + 1].text.size() <= longest_counted_line)
            below = words_of(lines[i + 1].text);
        if (!here.empty() && !lines[i].text.contains('\t'))
            lines[i].text = m_widened.emplace_back(widened(here, above, below));
    }
    return lines;
}

} // namespace taikei::document
