#pragma once

#include "document/layout/page_content.hpp"

#include <vector>

namespace taikei::document::layout {

/// Heights at which level rules, whole or in pieces that touch, reach from `left` to `right`; ascending.
std::vector<double> find_level_rules(const PageContent &content, double left, double right);

} // namespace taikei::document::layout
