#pragma once

#include "reader/columns/column_zone.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace taikei::reader {

/// What the rows of a table of figures are called, from the lines of their names: `count` names, those of groups put
/// before the names of their rows; empty where nothing tells which row is whose.
///
///     量の見込み（Ａ）                 量の見込み（Ａ）
///     確保方策 認定こども園・幼稚園    確保方策 認定こども園・幼稚園
///     確認を受けない幼稚園             確保方策 確認を受けない幼稚園
///     確保方策計（Ｂ）                 empty: the sum of rows that stand above it
std::vector<std::string> names_of_rows(const std::vector<ColumnLine> &lines, std::size_t count);

} // namespace taikei::reader
