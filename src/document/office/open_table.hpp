#pragma once

#include "document/office/cell_reference.hpp"

#include <pugixml.hpp>

#include <string_view>
#include <vector>

namespace taikei::document::office {

/// A row, column or cell of an OpenDocument table, and how often it stands there. Files say once what is repeated, up
/// to the million rows that a sheet can have.
struct OpenRepeated {
    pugi::xml_node node;
    int first = 0; ///< row or column, from 1
    int count = 1;
    bool is_header = false; ///< in the part that is printed on each page
};

/// The rows (name table-row) or columns (table-column) of a table, those in groups included.
std::vector<OpenRepeated> find_open_lines(const pugi::xml_node &table, std::string_view name);

/// The cells of a row, covered ones left out.
std::vector<OpenRepeated> find_open_cells(const pugi::xml_node &row);

/// Where the cell reaches that begins here; as far as the cell itself where nothing is merged.
CellRange range_of_open_cell(const pugi::xml_node &cell, int row, int column);

} // namespace taikei::document::office
