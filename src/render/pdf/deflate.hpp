#pragma once

#include <string>
#include <string_view>

namespace taikei::render::pdf {

/// As /FlateDecode wants it.
std::string deflate(std::string_view bytes);

} // namespace taikei::render::pdf
