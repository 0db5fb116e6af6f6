#include "evaluate/own_data.hpp"

#include "base/resource.hpp"

#include <stdexcept>
#include <string>

namespace taikei::evaluate {

toml::table read_own_data(std::string_view path)
{
    const auto text = base::find_resource(path);
    if (!text)
        throw std::runtime_error(std::string(path) + " is not part of this program");
    return toml::parse(*text, path);
}

} // namespace taikei::evaluate
