#pragma once

#include "reader/classify/element.hpp"
#include "reader/table/head.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace taikei::reader {

/// A word of a line with the display columns in which it stands.
struct PlacedWord {
    std::string text;
    int begin = 0;
    int end = 0;
};

std::vector<PlacedWord> placed_words(const Element &element);

/// Twice the distance between the middles of two pieces of lines.
template <typename Left, typename Right>
int distance_of_middles(const Left &left, const Right &right)
{
    const int distance = left.begin + left.end - right.begin - right.end;
    return distance < 0 ? -distance : distance;
}

struct CloseColumn {
    Head head;
    std::string text;
    int begin = 0;
    int end = 0;
};

/// The head of a table whose cells stand close: a word a column, over up to three lines.
struct CloseHead {
    std::vector<CloseColumn> columns;
    std::size_t lines = 0;
    std::optional<std::size_t> unit;
    std::optional<std::size_t> kind; ///< 区分, whose cells say 目標値 and 実績値
    bool flows = false; ///< no gap is left: cells follow one another, a name before its values
    std::size_t first_value = 0; ///< of the columns that every row fills: behind 区分 where there is one
    std::size_t end_of_values = 0;

    std::size_t value_count() const { return end_of_values - first_value; }
};

/// None where the lines from `at` on are no such head.
std::optional<CloseHead> find_close_head(const std::vector<Element> &elements, std::size_t at);

} // namespace taikei::reader
