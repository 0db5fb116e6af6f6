#pragma once

#include "reader/stacked/torn_sheet.hpp"

namespace taikei::reader {

/// Puts tables of figures together whose heads stand below each other, two for each column, and whose rows follow cell
/// by cell:
///
///     令和５年度
///     令和６年度
///     区分
///     決算額
///     予算額
///     事業費
///     631,250
///     688,400
///     人件費
///     59,300
///     59,000
///
/// So are those whose kind stands below each year: 令和５年度 / 決算額 / 令和６年度 / 予算額.
/// A last column may stand elsewhere on the page: 令和７年度 / 予算額 / 700,000 / 59,500.
void put_figure_rows_together(TornSheet &sheet);

} // namespace taikei::reader
