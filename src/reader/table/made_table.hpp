#pragma once

#include "base/place.hpp"
#include "document/document.hpp"

#include <string>
#include <utility>
#include <vector>

namespace taikei::reader {

/// How sure the rows of a table are that is put together from lines: told by what its blocks hold and that they come
/// out even, or only by words that a row shares with what it belongs to.
constexpr double sure_of_even_blocks = 0.7;
constexpr double sure_of_shared_words = 0.4;

/// The cells that stand side by side on a line of these words: 重点 goes with the name behind it.
std::vector<std::string> cells_with_marks(const std::vector<std::string> &words);

/// A row of a table that is put together from lines.
void add_row(document::Table &table, const std::vector<std::string> &cells, const base::Place &place);

/// A name, and values with the label of each: 目標（令和８年度） and 30％以上.
struct LabelledValues {
    std::string name;
    std::vector<std::pair<std::string, std::string>> values;
    base::Place place;
};

/// A table of indicators below 指標名 and all labels, in the order in which they come first. Values of the same label
/// are lines of one cell. `rows` has one at least.
document::Table table_of_values(const std::vector<LabelledValues> &rows);

} // namespace taikei::reader
