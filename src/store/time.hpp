#pragma once

#include <chrono>

namespace taikei::store {

using Time = std::chrono::sys_seconds; ///< UTC

} // namespace taikei::store
