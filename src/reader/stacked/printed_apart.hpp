#pragma once

#include "reader/stacked/torn_sheet.hpp"

namespace taikei::reader {

/// Puts letters beside those who judge, where the lines of one row of a form were joined or torn apart:
///
///     Ｂ おおむね順調に進んで （二次評価）
///     達成度
///     達成度
///     Ｃ やや遅れている
///     （一次評価）
///     いる
///
/// As many letters as judges and labels; the first judge's letter is printed first.
void put_judgements_beside_judges(TornSheet &sheet);

/// 意図 / 市民が参加している。 / （めざす姿） 活動が広がっている。: the second line of a label stands before the
/// value's.
void join_bracketed_rests(TornSheet &sheet);

/// 評価の理由 …横ばいである。 / ・担い手の高齢化 / 課題 / ・古紙の混入: the label stands halfway down beside its list.
void lift_labels_out_of_lists(TornSheet &sheet);

} // namespace taikei::reader
