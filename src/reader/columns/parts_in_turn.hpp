#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace taikei::reader {

/// Rows of cells that came one a line, where the first part of a name stands between the name and its figures, and the
/// next has a row without any name:
///
///     野菜の平均摂取量 | 男性 271ｇ | 350ｇ
///     女性             | 258ｇ      | 350ｇ
///
/// becomes a row of the name alone above one for each of its parts. `name`: the column of names.
std::vector<std::vector<std::string>> with_parts_below_names(std::vector<std::vector<std::string>> rows,
                                                             std::size_t name);

} // namespace taikei::reader
