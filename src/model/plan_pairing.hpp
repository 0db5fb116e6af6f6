#pragma once

#include "model/plan.hpp"

#include <cstddef>
#include <optional>
#include <vector>

/// Which part of one edition is which part of the next.
namespace taikei::model {

/// Pairs of positions in two lists, looked up from either side. None: it has no partner.
struct Pairing {
    std::vector<std::optional<std::size_t>> after_of; ///< one an item of the earlier list
    std::vector<std::optional<std::size_t>> before_of; ///< one an item of the later list

    Pairing(std::size_t before_count, std::size_t after_count)
        : after_of(before_count)
        , before_of(after_count)
    {
    }

    void pair(std::size_t before, std::size_t after)
    {
        after_of[before] = after;
        before_of[after] = before;
    }
};

/// The parent of each node as a position; none at the top, and where the parent's id is unknown.
std::vector<std::optional<std::size_t>> parent_positions(const std::vector<Node> &nodes);

/// The node of each indicator as a position; none where its id is unknown.
std::vector<std::optional<std::size_t>> node_positions(const Plan &plan);

/// Under paired parents nodes pair by code and title, then by title, then by code: a number moves more easily than a
/// name. What is left pairs by code and title wherever it went.
Pairing pair_nodes(const std::vector<Node> &before, const std::vector<Node> &after);

/// In paired nodes indicators pair by name and part, then by name. What is left pairs by name and part wherever it
/// went.
Pairing pair_indicators(const Plan &before, const Plan &after, const Pairing &nodes);

} // namespace taikei::model
