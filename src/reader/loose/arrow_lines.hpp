#pragma once

#include "reader/reading.hpp"

#include <cstddef>
#include <vector>

namespace taikei::reader {

/// 就業者数　12人（R元）→20人（R6）, 移住相談件数：214件（R5） → 300件（R11）: the element at `at`, and the note that
/// items set in below it hold. Gives how many elements these are; 0 where it is no such line.
std::size_t read_arrow_line(Reading &reading, const std::vector<Element> &elements, std::size_t at);

} // namespace taikei::reader
