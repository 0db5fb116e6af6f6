#pragma once

#include <string>

namespace taikei::cli {

/// The name that this user signs in with on this machine; "unknown" where the machine does not say.
std::string signed_in_person();

} // namespace taikei::cli
