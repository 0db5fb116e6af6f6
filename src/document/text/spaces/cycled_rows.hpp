#pragma once

#include "document/assembly.hpp"
#include "document/source_line.hpp"

#include <cstddef>
#include <span>

namespace taikei::document {

/// Rows that take turns below years, beside merged cells whose texts stand halfway down, as forms of indicators come
/// out of a page:
///
///     区分       指 標 名       単位           令和３年度 令和４年度 令和５年度
///                                    目標        300        300        320
///     活動 装置の貸与世帯数     世帯 実績        287        281        296
///     指標
///                                    達成率    95.7%      93.7%      92.5%
///
/// The words before the figures (目標, 実績, 達成率) come again in the same order for each indicator; what stands left
/// of them, on a row or between two, is that of all its rows. How many lines at the beginning of `lines` are such a
/// table; 0 for any other, and where every cell's text begins on the first of its rows.
std::size_t count_cycled_rows(std::span<const SourceLine> lines);

/// Reads all lines, which count_cycled_rows() counted: each merged cell's whole text on the first of its rows.
base::Result<void> read_cycled_rows(std::span<const SourceLine> lines, Assembly &assembly, Table &table);

} // namespace taikei::document
