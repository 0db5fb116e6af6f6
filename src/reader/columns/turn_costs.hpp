#pragma once

#include "reader/table/head.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// How well words go with the columns of a table whose cells came one after the other.
namespace taikei::reader {

using Cost = double;

constexpr Cost impossible = 1000;

/// What a column's cells look like.
enum class TurnKind { Code, Name, Text, Unit, Value, Account, Office, Mark, Nothing };

struct TurnColumn {
    TurnKind kind = TurnKind::Text;
    Cost skip = 0; ///< of a row that has no such cell
};

/// What stands before a word. In a table with one cell a line, Cell takes the place of Line and Blank; in one with one
/// row a line, Word that of Space.
enum class Gap { Space, Word, Line, Cell, Blank };

/// A word with what it may be.
struct TurnWord {
    std::string text;
    Gap gap = Gap::Blank;
    std::size_t line = 0; ///< of the zone
    bool is_value = false;
    bool is_dash = false;
    bool is_unit = false;
    bool is_office = false;
    bool is_number = false;
    bool is_part = false; ///< 男性
    bool is_sentence = false;
    bool may_number_page = false;
    bool is_dated = false; ///< a year in brackets stands right below it
};

/// 1, 1-1, ①, 1101.
bool is_turn_code(std::string_view text);

/// What the columns below these heads hold.
std::vector<TurnColumn> turn_columns(const std::vector<Head> &heads);

/// Finds what the word may be.
void understand(TurnWord &word);

/// How badly a word goes with a column.
Cost mismatch(const TurnWord &word, TurnKind kind);

/// What it costs that a word stands in the same cell as the one before it; `own`: see mismatch().
Cost cost_of_going_on(const TurnWord &above, const TurnWord &word, TurnKind kind, Cost own);

/// What it costs that a word begins a cell: （令和５年度） is the year of a figure above it, and hardly a cell of its
/// own.
Cost cost_of_new_cell(const TurnWord &word, TurnKind kind);

bool parts_cells(Gap gap);

} // namespace taikei::reader
