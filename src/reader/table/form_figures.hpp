#pragma once

#include "reader/table/form_pairs.hpp"

#include <cstddef>
#include <vector>

namespace taikei::reader {

/// 取組内容 | ・申請を電子化する。 above (empty) | ・職員の研修を行う。: copied text has no merged cells, so the list
/// of one value fills several rows. The value goes on in a row that holds nothing else; false for any other row.
bool add_rest_of_value(const Grid &grid, std::size_t r, std::vector<FormPair> &pairs);

/// 事業費（千円） | R4決算 | 18,420 | R5決算 | 19,105 | R6予算 | 20,330: an indicator and its values in one row of a
/// form. False for any other row.
bool add_figures_of_row(const GridRow &row, std::vector<FormPair> &pairs);

} // namespace taikei::reader
