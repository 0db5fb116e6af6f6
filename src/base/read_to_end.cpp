#include "base/read_to_end.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace taikei::base {

std::expected<std::string, int> read_to_end(int descriptor, std::size_t expected, std::size_t most)
{
    constexpr std::size_t smallest_step = 1u << 16;
    std::string bytes;
    std::size_t used = 0;
    while (used <= most) {
        if (used == bytes.size()) {
            // One byte more than expected: then the end is seen without more memory.
            const std::size_t size = std::max({expected + 1, 2 * used, smallest_step});
            bytes.resize_and_overwrite(size, [](char *, std::size_t all) { return all; });
        }
        const ssize_t count = read(descriptor, bytes.data() + used, bytes.size() - used);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return std::unexpected(errno);
        if (count == 0)
            break;
        used += static_cast<std::size_t>(count);
    }
    bytes.resize(used);
    return bytes;
}

} // namespace taikei::base
