#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

/// Arrows between what is and what shall be: 12人（R4）→20人（R8）.
namespace taikei::reader {

/// Bytes of the arrow that the text begins with; 0 where it begins with none.
std::size_t size_of_arrow(std::string_view text);

bool has_arrow(std::string_view text);

/// The parts between arrows; the whole text where there is none.
std::vector<std::string_view> split_at_arrows(std::string_view text);

} // namespace taikei::reader
