#pragma once

#include "server/server.hpp"
#include "server/shelf.hpp"

#include <memory>
#include <stop_token>

namespace taikei::server {

/// Opens the plans once more: each thread needs its own.
using OpenShelf = std::function<base::Result<std::unique_ptr<Shelf>>()>;

/// serve() without its signals: until `stop` is asked for. Tests give plans that stand in no file.
base::Result<void> serve_until(const std::stop_token &stop, const Settings &settings, const OpenShelf &open_shelf,
                               const std::function<void(const std::string &url)> &on_ready);

} // namespace taikei::server
