#pragma once

#include "reader/table/grid.hpp"

#include <optional>

namespace taikei::reader {

/// The same table under a head of its own where every row says again what its values are:
///
///     農産物の加工品    現状（Ｒ５）  12 品目    目標（Ｒ11）  20 品目
///     直売所の売上額    現状（Ｒ５）  3,100万円  目標（Ｒ11）  4,000万円
///
/// or has an arrow between what is and what shall be:
///
///     講座の開催回数    年１回（Ｒ５）  →  年３回（Ｒ11）
///
/// None for any other table.
std::optional<Grid> with_labels_as_heads(const Grid &grid);

} // namespace taikei::reader
