#pragma once

#include "base/result.hpp"

#include <string>
#include <string_view>

namespace taikei::render {

/// One of our own drawings as a PNG picture, `scale` pixels for each of its units. Fails where the drawing cannot be
/// read or there is no memory for the picture.
base::Result<std::string> png_of(std::string_view svg, double scale);

} // namespace taikei::render
