#pragma once

#include "document/document.hpp"

#include <string_view>
#include <vector>

namespace taikei::reader {

/// Which blocks are page furniture: page numbers (- 41 -, －1－, （1／4）), running heads (lines that come again at the
/// top of pages), lines of a table of contents (…… 12). One entry a block; linear in the document.
std::vector<bool> find_furniture(const document::Document &document);

/// トップページ ＞ 行政情報 ＞ 計画の取組状況: where a web page stands in its site.
bool is_path_of_page(std::string_view text);

} // namespace taikei::reader
