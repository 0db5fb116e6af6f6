#pragma once

#include "render/frame.hpp"

#include <string>

namespace taikei::render {

/// The API's manual, made from its description (openapi.hpp): every address, what it takes and gives.
std::string render_api_page(const Frame &frame);

} // namespace taikei::render
