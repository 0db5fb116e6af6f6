#include "reader/reading.hpp"

namespace taikei::reader {

std::size_t read_loose_indicators(Reading &, const std::vector<Element> &, std::size_t)
{
    return 0;
}

std::size_t read_loose_roles(Reading &, const std::vector<Element> &, std::size_t)
{
    return 0;
}

} // namespace taikei::reader
