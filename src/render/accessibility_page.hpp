#pragma once

#include "render/frame.hpp"

#include <string>

namespace taikei::render {

/// `/accessibility`: target, what was tested and how, and what is known to be missing, in the form that JIS X
/// 8341-3:2016 statements have.
std::string render_accessibility_page(const Frame &frame);

} // namespace taikei::render
