#pragma once

#include "reader/table/grid.hpp"
#include "reader/table/head.hpp"

#include <cstddef>
#include <memory>
#include <vector>

/// First rows that are heads by what stands below them, though no lexicon may know their words.
namespace taikei::reader {

using SharedHeads = std::vector<std::shared_ptr<const Head>>;

/// Short words above rows that are mostly figures, which begin at `row`.
bool figures_below(const Grid &grid, std::size_t row);

/// 事業名 | 妥当性 | 有効性 above 商店街支援事業 | Ａ | Ｂ.
bool heads_letters(const Grid &grid, const SharedHeads &heads);

/// 取組 | 内容 | 町 | 観光協会 above 景観づくり | … | ◎ | ○.
bool heads_columns_of_marks(const Grid &grid, const SharedHeads &heads);

/// 年度 | 件数 above 令和３年度 | 1,230.
bool years_below(const Grid &grid);

} // namespace taikei::reader
