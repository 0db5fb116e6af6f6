#pragma once

#include "reader/heading/heading.hpp"

#include <string_view>
#include <vector>

namespace taikei::reader {
/// The heading items packed into one cell or line: 「01 地域福祉 ● 02 低所得者支援」, 「施策1 … 施策2 …」. One or none
/// for ordinary text.
std::vector<Heading> split_headings(std::string_view text);

} // namespace taikei::reader
