#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace taikei::render::pdf {

/// As /FlateDecode wants it.
std::string deflate(std::string_view bytes);

/// None where the bytes are damaged or more than 256 MiB come out.
std::optional<std::string> inflate(std::string_view bytes);

} // namespace taikei::render::pdf
