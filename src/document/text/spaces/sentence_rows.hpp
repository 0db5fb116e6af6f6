#pragma once

#include "document/assembly.hpp"
#include "document/source_line.hpp"

#include <cstddef>
#include <span>

namespace taikei::document {

/// Rows of a table that tells what is done, one column of sentences among them, as a page's layout leaves them: the
/// short cells stand halfway down beside a sentence of several lines.
///
///     重点     事務事業名                 取組内容                            担当課
///                                  運動指導士を派遣し、体力測定を行っ
///     ◎    通いの場支援事業                                                 高齢介護課
///                                  た。
///          会員センター支援事業    運営費を補助し、入会説明会を開いた。     高齢介護課
///
/// How many lines at the beginning of `lines` are such a table; 0 for any other, and for one of figures.
std::size_t count_sentence_rows(std::span<const SourceLine> lines);

/// Reads all lines, which count_sentence_rows() counted.
base::Result<void> read_sentence_rows(std::span<const SourceLine> lines, Assembly &assembly, Table &table);

} // namespace taikei::document
