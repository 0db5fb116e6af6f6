#pragma once

#include <string_view>

#include <toml++/toml.h>

namespace taikei::evaluate {

/// A data file that the program brings along, "data/linting/words.toml". Throws where it is missing or malformed: the
/// program was built wrongly.
toml::table read_own_data(std::string_view path);

} // namespace taikei::evaluate
