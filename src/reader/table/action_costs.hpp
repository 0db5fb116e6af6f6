#pragma once

#include "reader/reading.hpp"

namespace taikei::reader {

/// The costs by year of an action that is no node: an indicator of the node it belongs to.
void read_costs_of_measure(Reading &reading, NodeIndex node, const std::string &name, const Segment &segment,
                           const GridRow &row);

} // namespace taikei::reader
