#pragma once

#include "reader/table/segment.hpp"

#include <string>
#include <utility>
#include <vector>

namespace taikei::reader {

/// The rows of one indicator with the head of the table, and what rows below them say of it.
struct DescribedRows {
    Grid grid;
    Segment segment;
    std::vector<std::pair<std::string, std::string>> descriptions; ///< 説明・出典, and the text beside it
};

/// Parts a table where rows of a label and a text over all other columns describe the indicator above:
///
///     指標名            単位    区分   R4     R5
///     組織のある世帯    ％      目標   70.0   72.0
///                               実績   68.2   69.0
///     説明・出典        組織のある世帯数÷全世帯数
///     訓練の参加者数    人      目標   ...
///
/// Empty for any other table.
std::vector<DescribedRows> part_at_descriptions(const Grid &grid, const Segment &part);

} // namespace taikei::reader
