#pragma once

#include "document/assembly.hpp"
#include "document/source_line.hpp"

#include <cstddef>
#include <span>

namespace taikei::document {

/// Rows of figures in groups whose names stand halfway down beside them, as merged cells come out of a page:
///
///     区分                            ７年度    ８年度    ９年度
///     量の見込み（Ａ）                   318       302       287
///               特定教育・保育施設       290       290       290
///     確保方策  認可外保育施設           120       120        90
///               計（Ｂ）                 410       410       380
///
///             量の見込み                  88        87        86
///     ０歳
///             確保方策                    81        84        90
///
/// How many lines at the beginning of `lines` are such a table; 0 for any other. It may begin without its head, which
/// stood on the page before.
std::size_t count_centred_groups(std::span<const SourceLine> lines);

/// Reads all lines, which count_centred_groups() counted: each row's name with its group's before it.
base::Result<void> read_centred_groups(std::span<const SourceLine> lines, Assembly &assembly, Table &table);

} // namespace taikei::document
