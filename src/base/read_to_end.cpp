#include "base/read_to_end.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace taikei::base {

std::expected<std::string, int> read_to_end(int descriptor, std::size_t expected, std::size_t most)
{
    constexpr std::size_t smallest_room = 1u << 16;
    std::string bytes;
    // One byte more than expected: then the end is seen without more memory.
    std::size_t room = std::max(expected + 1, smallest_room);
    while (bytes.size() <= most) {
        const std::size_t used = bytes.size();
        room = used == room ? 2 * room : room;
        ssize_t count = 0;
        bytes.resize_and_overwrite(room, [&](char *data, std::size_t size) {
            count = read(descriptor, data + used, size - used);
            return used + static_cast<std::size_t>(std::max<ssize_t>(count, 0));
        });
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return std::unexpected(errno);
        if (count == 0)
            break;
    }
    return bytes;
}

} // namespace taikei::base
