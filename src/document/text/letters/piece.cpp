#include "document/text/letters/piece.hpp"

#include "base/text.hpp"
#include "document/display_line.hpp"

#include <algorithm>

namespace taikei::document::letters {

std::vector<Piece> pieces_of(std::string_view line)
{
    std::vector<Piece> pieces;
    for (const Segment &segment : find_segments(line)) {
        const int begin = segment.begin / 2;
        pieces.push_back({begin, begin + static_cast<int>(base::length(segment.text)), segment.text});
    }
    return pieces;
}

bool is_single_letter(const Piece &piece)
{
    return piece.end - piece.begin == 1;
}

int overlap(const Piece &piece, const Extent &column)
{
    return std::min(piece.end, column.end) - std::max(piece.begin, column.begin);
}

bool is_figure(std::string_view text)
{
    // 1-1 子育て支援の充実
    const auto digits = std::min(text.find_first_not_of("0123456789"), text.size());
    const bool is_code = digits > 0 && digits + 1 < text.size() && text[digits] == '-' && text[digits + 1] >= '0'
        && text[digits + 1] <= '9';
    return is_value_like(text) && !is_code && !text.contains("年");
}

std::size_t first_line_of_figures(std::span<const Line> lines)
{
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto &pieces = lines[i].pieces;
        if (std::any_of(pieces.begin() + 1, pieces.end(), [](const Piece &piece) { return is_figure(piece.text); }))
            return i;
    }
    return nowhere;
}

bool part_before(Piece &piece, int begin, Piece &rest)
{
    int letter = piece.begin;
    for (std::size_t at = 0; at < piece.text.size() && letter < begin; ++letter) {
        const std::size_t here = at;
        const char32_t c = base::next_code_point(piece.text, at);
        if (c == U' ' && letter + 1 == begin && here > 0) {
            rest = {begin, piece.end, piece.text.substr(at)};
            piece = {piece.begin, letter, piece.text.substr(0, here)};
            return true;
        }
    }
    return false;
}

std::vector<Piece> join_spaced_letters(const std::vector<Piece> &pieces)
{
    constexpr int widest = 16; ///< letters
    std::vector<Piece> joined;
    bool was_joined = false;
    for (const Piece &piece : pieces) {
        const bool goes_on = !joined.empty() && !was_joined && is_single_letter(joined.back())
            && is_single_letter(piece) && piece.begin - joined.back().end <= widest;
        was_joined = goes_on;
        if (!goes_on) {
            joined.push_back(piece);
            continue;
        }
        const char *begin = joined.back().text.data();
        joined.back() = {
            joined.back().begin, piece.end,
            std::string_view(begin, static_cast<std::size_t>(piece.text.data() + piece.text.size() - begin))};
    }
    return joined;
}

std::vector<Piece> part_heads(const std::vector<Piece> &pieces)
{
    std::vector<Piece> parted;
    for (const Piece &piece : pieces) {
        std::vector<Piece> words{piece};
        for (Piece rest; words.back().text.contains(' ');) {
            const std::string_view word = words.back().text.substr(0, words.back().text.find(' '));
            const int begin = words.back().begin + static_cast<int>(base::length(word)) + 1;
            if (!part_before(words.back(), begin, rest))
                break;
            words.push_back(rest);
        }
        const bool are_words = std::ranges::all_of(words, [](const Piece &word) {
            return word.end - word.begin > 1 && !word.text.starts_with("（") && !word.text.starts_with('(')
                && base::narrow(word.text).find_first_not_of("0123456789") != std::string::npos;
        });
        if (are_words)
            parted.insert(parted.end(), words.begin(), words.end());
        else
            parted.push_back(piece);
    }
    return parted;
}

} // namespace taikei::document::letters
