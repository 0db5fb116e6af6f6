#pragma once

#include "reader/table/grid.hpp"

#include <optional>

namespace taikei::reader {

/// The form without the column in front of its labels that only groups them. None for any other table.
///
///     計画(Plan)    目的      商店街のにぎわいを取り戻す。
///                   対象      商店街の団体
///     実施(Do)      実施内容  改修費を補助した。
std::optional<Grid> without_side_groups(const Grid &grid);

} // namespace taikei::reader
