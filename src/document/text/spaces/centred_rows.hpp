#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace taikei::document {

/// A line of numbered rows whose cells are each centred from top to bottom, so that a row may begin above its number:
///
///                                     県の相談支援センターと連携し、一時保    人権課
///      21  被害者の安全の確保と自
///          立支援                     護などの支援を行います。                福祉課
///                                                                             住宅課
struct CentredLine {
    bool has_number = false; ///< the row's, which stands in one of its lines
    std::vector<std::string> cells; ///< of all columns but the numbers'; empty where the line has nothing there
};

/// Whether each cell begins beside its row's number: then the numbers alone say where rows begin.
bool begin_beside_numbers(std::span<const CentredLine> lines);

/// The first line of each row, one a number, so that sentences are whole, no cell is empty that is filled everywhere
/// else, and the cells of a row lie evenly about its middle. The first is 0.
std::vector<std::size_t> cut_centred_rows(std::span<const CentredLine> lines);

} // namespace taikei::document
