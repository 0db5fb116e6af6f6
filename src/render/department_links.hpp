#pragma once

#include "render/fields.hpp"

namespace taikei::render {

/// Each department's name with the address of its page.
std::vector<Fields> department_links(Language language, const std::vector<std::string> &departments);

} // namespace taikei::render
