#pragma once

#include "document/source_line.hpp"

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

/// Tables in texts whose columns are held by counting letters: LetterColumns sets such lines apart so that a letter
/// takes two display columns.
namespace taikei::document::letters {

/// A piece of a printed line between gaps, by letters: how many letters and spaces stand before it and before its end.
struct Piece {
    int begin = 0;
    int end = 0;
    std::string_view text;
};

/// From its first letter to one past its last.
struct Extent {
    int begin = 0;
    int end = 0;
};

/// A line that may belong to a table.
struct Line {
    const SourceLine *source = nullptr;
    std::vector<Piece> pieces;
    std::vector<std::size_t> columns; ///< of each piece
    std::size_t at = 0; ///< which of the lines looked at it is
};

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);
constexpr std::size_t fewest_columns = 3;

std::vector<Piece> pieces_of(std::string_view line);
bool is_single_letter(const Piece &piece);

/// How many letters both take; negative where they stand apart.
int overlap(const Piece &piece, const Extent &extent);

/// A value, and neither a year nor the number of a title (1-1).
bool is_figure(std::string_view text);

/// The first line with a figure behind its first piece.
std::size_t first_line_of_figures(std::span<const Line> lines);

/// The piece parted at the space before the letter at `begin`, `rest` being what stands behind it; false where no space
/// stands there.
bool part_before(Piece &piece, int begin, Piece &rest);

/// 取   組: two heads of one letter are one word.
std::vector<Piece> join_spaced_letters(const std::vector<Piece> &pieces);

/// 現状値 目標値: a head parted at its spaces where all that it holds are words.
std::vector<Piece> part_heads(const std::vector<Piece> &pieces);

} // namespace taikei::document::letters
