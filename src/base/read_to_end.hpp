#pragma once

#include <cstddef>
#include <expected>
#include <limits>
#include <string>

namespace taikei::base {

/// All that an open file, pipe or socket still gives; of more than `most` bytes, some more than `most`, by which it is
/// known. `expected`: how many there may be, so that memory is taken once; 0 where nothing tells. Fails with the
/// system's error number.
std::expected<std::string, int> read_to_end(int descriptor, std::size_t expected = 0,
                                            std::size_t most = std::numeric_limits<std::size_t>::max());

} // namespace taikei::base
