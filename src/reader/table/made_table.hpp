#pragma once

#include "base/place.hpp"
#include "document/document.hpp"

#include <string>
#include <vector>

namespace taikei::reader {

/// A row of a table that is put together from lines.
inline void add_row(document::Table &table, const std::vector<std::string> &cells, const base::Place &place)
{
    auto &row = table.grid.emplace_back();
    for (const auto &text : cells) {
        auto &cell = row.emplace_back();
        cell.cell.text = text;
        cell.cell.place = place;
    }
}

} // namespace taikei::reader
