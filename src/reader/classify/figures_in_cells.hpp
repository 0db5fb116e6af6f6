#pragma once

#include "document/document.hpp"

#include <vector>

namespace taikei::reader {

/// A form of labels and texts, some of which hold lines that are rows of tables of their own:
///
///     年度別計画 | 端末の選定と導入　　R4 検討　R5 実施
///     目標指標   | キャッシュレス決済の利用率
///                | 現状（令和３年度）　０％
///                | 目標（令和８年度）　30％以上
///     効果見込額 | 令和６年度　120万円
///                | 令和７年度　180万円
///
/// Gives the form without them, and a table for each of them behind it. Empty for a table without such rows.
std::vector<document::Block> part_figures_in_cells(const document::Table &table);

} // namespace taikei::reader
