#pragma once

#include "document/assembly.hpp"
#include "document/source_line.hpp"

#include <cstddef>
#include <span>

namespace taikei::document {

/// How many lines at the beginning of `lines` are a form without a frame, whose labels hang out of a column in which
/// all else stands, however it is set there:
///
///     取 組 名　　書かない窓口の導入
///     所 管 課　　市民生活部　市民課
///     　　　　　　企画部　　　デジタル推進室
///     取組内容　　職員が聞き取った内容から申請書を作り、来庁者は署名だけで済む
///     　　　　　　ようにする。
///
/// 0 where no such form begins here.
std::size_t count_hanging_form(std::span<const SourceLine> lines);

/// The table of two columns in the lines that count_hanging_form() found: a row a label.
base::Result<void> read_hanging_form(std::span<const SourceLine> lines, Assembly &assembly, Table &table);

} // namespace taikei::document
