#pragma once

#include "render/frame.hpp"
#include "server/opened_editions.hpp"
#include "server/plan_histories.hpp"
#include "server/response.hpp"
#include "server/snapshot.hpp"
#include "server/target.hpp"

#include <expected>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace taikei::server {

/// What a handler may look at.
struct Context {
    const Snapshot &snapshot;
    const SnapshotHolder &holder;
    Shelf &shelf; ///< of this thread; for search and earlier editions, all else stands in the snapshot
    PlanHistories &histories;
    OpenedEditions &opened; ///< older publications
    /// Number in /plans/{plan}/publications/{publication}/...; none: the newest.
    std::optional<std::string> publication;
    render::Frame frame; ///< for pages
    std::vector<std::string> parts; ///< what stands in the pattern's {places}, left to right
    std::map<std::string, std::string> query;
};

using Answer = std::expected<Response, Refusal>;
using Handler = Answer (*)(const Context &);

enum class RouteKind {
    Page, ///< has an English form under /en: HTML, or a picture with words
    Data, ///< JSON, or a file
};

/// A place where a reader finds something. What stands below /plans/{plan} (and its JSON) is found below
/// /plans/{plan}/publications/{publication} too, as that publication froze it.
struct Route {
    std::string_view pattern; ///< "/plans/{plan}/nodes/{node}": each {place} stands for one segment
    RouteKind kind;
    Handler handler;
    bool has_editions = false; ///< about a plan: older publications have it too
    bool is_kept = true; ///< the answer depends on the snapshot and the address alone, and may be kept
};

/// The parts in the {places}, or none where the segments do not fit the pattern.
std::optional<std::vector<std::string>> match_pattern(std::string_view pattern, std::span<const std::string> segments);

} // namespace taikei::server
