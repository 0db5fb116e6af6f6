#include "document/layout/print_row.hpp"

#include "base/text.hpp"
#include "document/layout/geometry.hpp"

#include <algorithm>

namespace taikei::document::layout {

namespace {

constexpr double column_gap = 1.0; ///< letters; gaps within a text are narrower

bool is_leader(const Word &word)
{
    constexpr std::u32string_view dots = U"…‥・.．･";
    const auto letters = base::to_utf32(word.text);
    std::size_t run = 0;
    for (const auto letter : letters) {
        run = dots.contains(letter) ? run + 1 : 0;
        if (run >= 4 || letter == U'…')
            return true;
    }
    return false;
}

bool begins_with_digit(const Word &word)
{
    const auto narrow = base::narrow(word.text);
    return !narrow.empty() && narrow.front() >= '0' && narrow.front() <= '9';
}

} // namespace

PrintRow cut_into_pieces(const WordLine &line)
{
    PrintRow row;
    row.box = line.box;
    row.size = line.size;
    for (const Word *found : line.words) {
        const Word &word = *found;
        row.has_leader = row.has_leader || is_leader(word);
        const bool is_new = row.pieces.empty() || word.box.left - row.pieces.back().right > column_gap * row.size;
        row.has_figure = row.has_figure || (is_new && begins_with_digit(word));
        if (is_new)
            row.pieces.push_back(word.box);
        else
            row.pieces.back() = united(row.pieces.back(), word.box);
    }
    return row;
}

void append(PrintRow &row, const PrintRow &below)
{
    row.pieces.insert(row.pieces.end(), below.pieces.begin(), below.pieces.end());
    row.box = united(row.box, below.box);
    row.size = std::max(row.size, below.size);
    row.lines += below.lines;
    row.has_leader = row.has_leader || below.has_leader;
    row.has_figure = row.has_figure || below.has_figure;
}

} // namespace taikei::document::layout
