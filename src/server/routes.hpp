#pragma once

#include "server/router.hpp"

#include <span>

namespace taikei::server {

/// Every address that the server answers.
std::span<const Route> routes();

} // namespace taikei::server
