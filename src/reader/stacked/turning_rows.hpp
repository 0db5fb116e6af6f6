#pragma once

#include "reader/stacked/torn_sheet.hpp"

namespace taikei::reader {

/// Puts tables of indicators together whose rows say in turn what they hold, and whose cells stand one a line:
///
///     令和５年度 令和６年度
///     目標
///     18.0
///     20.0
///     リサイクル率
///     ％
///     実績
///     18.1
///
/// Name, unit and base value stand halfway down their rows, or in a block above all of them.
void put_turning_rows_together(TornSheet &sheet);

} // namespace taikei::reader
