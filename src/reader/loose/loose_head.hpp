#pragma once

#include "reader/classify/element.hpp"
#include "reader/table/segment.hpp"

#include <cstddef>
#include <vector>

namespace taikei::reader {

/// The head words of a table that stand alone on lines: 指標名 当初 / （2012） / 現状 / （2017） …
struct LooseHead {
    std::vector<Head> heads;
    std::size_t lines = 0;
    bool one_a_line = true;

    bool has(ColumnRole role) const;
    std::size_t value_count() const;
    /// No. stands before all others: a number begins each row.
    bool counts_rows() const;
    /// 単位 stands right before the first column of values.
    bool unit_precedes_values() const;
    /// Names and values in three columns or more, on more than one line: sure to be a table's.
    bool is_table() const;
};

/// The head that the lines from `at` on are; without heads where they are none.
LooseHead read_loose_head(const std::vector<Element> &elements, std::size_t at);

} // namespace taikei::reader
