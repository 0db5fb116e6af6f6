#pragma once

#include "render/form/form.hpp"

#include <string>

namespace taikei::cli {

/// A form of the user's own. Fails with file, line and reason.
base::Result<render::Form> read_form_file(const std::string &path);

/// A form of the program by its name, or of the user's own by its file (NAME.toml).
base::Result<render::Form> find_form_named(const std::string &name);

} // namespace taikei::cli
