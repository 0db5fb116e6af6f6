#include "places.hpp"

namespace taikei {

std::filesystem::path source_folder()
{
    return TAIKEI_SOURCE_DIR;
}

std::filesystem::path build_folder()
{
    return TAIKEI_BINARY_DIR;
}

} // namespace taikei
