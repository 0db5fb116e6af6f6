#pragma once

#include "base/result.hpp"
#include "cli/read_plans.hpp"

#include <string>

namespace taikei::cli {

/// Writes what is understood of the pages of these files (PDF; with recognition, scans and pictures, too) into a
/// folder, NAME-PAGE.svg for each page. Fails where a file cannot be read or has no such pages; nothing is written
/// then.
base::Result<void> show_layout(const PlansToRead &what, const std::string &folder, const Terminal &terminal);

} // namespace taikei::cli
