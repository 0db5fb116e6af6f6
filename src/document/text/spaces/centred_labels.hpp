#pragma once

#include "document/assembly.hpp"
#include "document/source_line.hpp"

#include <cstddef>
#include <span>

namespace taikei::document {

/// A form whose labels are centred in their cells, from side to side and from top to bottom, beside texts that begin in
/// one column. Some rows may hold two labels.
///
///        施策番号          2-3             施策名    高齢者の生きがいづくり
///         関係課     健康づくり課
///     意図
///                    健康を保ち、地域で活躍している。
///     （目指す状態）
///                    ・会員の年齢が上がっている。
///         課題
///                    ・男性の参加が少ない。
///
/// How many lines at the beginning of `lines` are such a form; 0 where none begins here.
std::size_t count_centred_labels(std::span<const SourceLine> lines);

/// Reads all lines, which count_centred_labels() counted.
base::Result<void> read_centred_labels(std::span<const SourceLine> lines, Assembly &assembly, Table &table);

} // namespace taikei::document
