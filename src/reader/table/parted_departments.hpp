#pragma once

#include "reader/table/panels.hpp"

#include <optional>

namespace taikei::reader {

/// 取組内容 / 担当課 over cells that end with 【市民課】: two columns printed as one to save width.
///
///     取組内容                          取組内容                        担当課
///     担当課                     →
///     窓口を設ける。                    窓口を設ける。                  市民課
///     【市民課】
///
/// The table with a column for each, or none where no column is such a pair.
std::optional<Panel> with_parted_departments(const Grid &grid, const Segment &part);

} // namespace taikei::reader
