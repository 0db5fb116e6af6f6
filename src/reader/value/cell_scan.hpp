#pragma once

#include "model/fiscal_year.hpp"
#include "reader/value/cell_text.hpp"
#include "reader/value/quantity.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace taikei::reader {

/// What stands in a piece of a cell. Positions are characters of the CellText.
struct CellScan {
    std::vector<Quantity> quantities; ///< outside brackets, left to right
    bool unreadable = false; ///< numbers that make something else together (6:4, 3/5, 3年に1回)
    std::optional<model::FiscalYear> year; ///< printed in a bracket, or beside a number
    bool names_year = false; ///< a year stands outside brackets
};

CellScan scan_cell(const CellText &cell, std::string_view printed, std::size_t begin, std::size_t end,
                   std::u32string_view column_unit, std::optional<model::FiscalYear> latest);

/// The character behind the bracket that closes the one at `position`; none where it is no bracket or never closed.
std::optional<std::size_t> skip_brackets(const CellText &cell, std::size_t position, std::size_t end);

} // namespace taikei::reader
