#pragma once

#include "reader/stacked/torn_sheet.hpp"

#include <set>
#include <string>

namespace taikei::reader {

/// Puts labels and values side by side where the labels stand in a block above all of their values:
///
///     まちづくりの目標
///     施策
///     主管課
///
///     １ 施策の目的
///
///     １ 人と自然がいきいきと輝くまち
///     1-2 環境にやさしい循環型社会の形成
///     市民生活部 環境課
///
/// `repeated`: lines that stand on several sheets, folded, without their figures: they are no values.
void put_labels_beside_values(TornSheet &sheet, const std::set<std::string> &repeated);

/// 施策評価シート№ of 施策評価シート №３.
std::string without_figures(const std::string &folded);

} // namespace taikei::reader
