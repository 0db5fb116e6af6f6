#pragma once

#include "document/assembly.hpp"
#include "document/source_line.hpp"

#include <cstddef>
#include <span>

namespace taikei::document {

/// Rows of figures for several groups of people, under names that stand halfway down beside them; a source may stand so
/// behind them.
///
///           指標              ライフ       対象     現状値     目標値
///                             ステージ             令和５年度 令和17年度 資料
///                             青壮年期     男性         24.8       30.0
///                             青壮年期     女性         15.9       30.0
///     運動習慣のある人の割合［％］                                          ①
///                             高齢期       男性         41.0       50.0
///                             高齢期       女性         36.4       50.0
///
/// How many lines at the beginning of `lines` are such a table; 0 for any other.
std::size_t count_named_groups(std::span<const SourceLine> lines);

/// Reads all lines, which count_named_groups() counted. A name is one cell over its rows, and so is a source.
base::Result<void> read_named_groups(std::span<const SourceLine> lines, Assembly &assembly, Table &table);

} // namespace taikei::document
