#pragma once

#include "reader/table/panels.hpp"

#include <optional>

namespace taikei::reader {

/// The same table with a column of its own for the parts that stand below a name, each in a row:
///
///     指標                    現状値   目標値
///     朝食を欠く人の割合
///     ・小学生                3.1%     0%
///     ・20歳代男性            20.1%    15%
///     運動をする人の割合      40%      50%
///
/// None where no row names such a group.
std::optional<Panel> with_grouped_names(const Grid &grid, const Segment &part);

} // namespace taikei::reader
