#pragma once

#include "document/assembly.hpp"
#include "document/document.hpp"
#include "document/source_line.hpp"

#include <cstddef>
#include <span>

namespace taikei::document {

/// How many lines at the beginning of `lines` are labels with their texts beside them, one of which at least goes on in
/// the next line, as a form of two columns is left by extraction:
///
///       目的          健診を受ける人を増やす。
///       現在までの    過去の受診歴に応じて文面を変えた通知を送り、受診率は
///       事業結果      41.3％になった。
///       今後の方向    予約をスマートフォンで受け付ける。
///
/// 0 where no such form begins here.
std::size_t count_labelled_rows(std::span<const SourceLine> lines);

/// The table of two columns in the lines that count_labelled_rows() found. A label goes on where its text does, and
/// where it stands alone below another.
base::Result<void> read_labelled_rows(std::span<const SourceLine> lines, Assembly &assembly, Table &table);

} // namespace taikei::document
