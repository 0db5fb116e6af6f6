#pragma once

#include "document/assembly.hpp"
#include "document/source_line.hpp"

#include <cstddef>
#include <span>

namespace taikei::document::letters {

/// Names beside sentences, without heads, in a text whose columns are held by counting letters (LetterColumns). Both
/// are wrapped, and stand in the middle of their rows:
///
///                        健康教育、健康相談、訪問指導等の充実や健診を受けやすい環境づ
///     市民の健康意識の向上と健康づ     くりに努め、健康管理ができるよう取組みを推進し
///     くりの推進              ます。
///     予防接種の実施など感染症予防     各種予防接種や検診などの実施により、感染症の蔓延防止を図りま
///     対策の推進              す。
///
/// How many lines at the beginning of `lines` are such rows; 0 where these are none. Each row has a name, and its text
/// ends with a sentence.
std::size_t count_named_sentences(std::span<const SourceLine> lines);

/// The table in the lines that count_named_sentences() found.
base::Result<void> read_named_sentences(std::span<const SourceLine> lines, Assembly &assembly, Table &table);

} // namespace taikei::document::letters
