#pragma once

#include "base/result.hpp"

#include <chrono>
#include <filesystem>
#include <functional>
#include <string>

namespace taikei::server {

struct Settings {
    std::string address = "127.0.0.1"; ///< IPv4 or IPv6 address to listen on
    unsigned short port = 8080; ///< 0: any free port
    int threads = 0; ///< 0: one a core
    std::string url; ///< where readers reach the site (https://plans.example.jp); empty: the address it listens on
    std::filesystem::path database; ///< SQLite file that holds the plans
    /// How long a client may take for a request or an answer, and how long a kept connection may be silent: a slow
    /// phone on a train needs seconds, never minutes.
    std::chrono::seconds patience{30};
    bool drafts = false; ///< show the newest revisions in place of publications; on this machine only
};

/// Serves until SIGINT or SIGTERM. `on_ready` gets the address once it listens. Fails where the port is taken, the
/// address is none, or the database cannot be opened.
base::Result<void> serve(const Settings &settings, const std::function<void(const std::string &url)> &on_ready);

} // namespace taikei::server
