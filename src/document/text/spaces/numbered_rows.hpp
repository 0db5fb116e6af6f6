#pragma once

#include "document/assembly.hpp"
#include "document/source_line.hpp"

#include <cstddef>
#include <span>

namespace taikei::document {

/// Rows that a column of numbers counts, under a head that begins with its sign. Cells are wrapped at the widths of
/// their columns, one space apart where they are full, and narrow columns stand letter below letter:
///
///     №    事業名                事業の内容                    担当課       区
///                                                                           分
///      1   妊婦等包括相談        妊娠届出時と出産後の面談を通  こども家庭課 新
///          支援                  じて、必要な支援につなげます。             規
///
/// How many lines at the beginning of `lines` are such a table; 0 for any other, and for one of figures.
std::size_t count_numbered_rows(std::span<const SourceLine> lines);

/// Reads all lines, which count_numbered_rows() counted.
base::Result<void> read_numbered_rows(std::span<const SourceLine> lines, Assembly &assembly, Table &table);

} // namespace taikei::document
