#pragma once

#include "document/source_line.hpp"

#include <cstddef>
#include <span>

namespace taikei::document {

/// How many lines from the first on are a table whose columns cannot be told by spaces, as those of a narrow table
/// often stand one space apart and one space parts words, too. The reader tells them by what the words say:
///
///           指標名       現状値 中間目標 目標値 方向 指標の説明
///                 単位 令和５年度   令和９年度 令和11年度
///     特定健康診査受診率 ％        41.3    50.0   55.0 ↗ 国民健康保険被
///
/// 0 where the first is no head of one.
std::size_t count_close_lines(std::span<const SourceLine> lines);

} // namespace taikei::document
