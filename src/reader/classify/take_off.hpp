#pragma once

#include "reader/classify/element.hpp"

#include <cstddef>
#include <functional>
#include <vector>

namespace taikei::reader {

/// Takes off the elements that are marked; moves none where none is. `marked` has a place for each.
void take_off(std::vector<Element> &elements, const std::vector<bool> &marked);

/// Joins the line below to the title of each heading that goes on there.
void join_rests_of_titles(std::vector<Element> &elements, const std::function<bool(std::size_t at)> &goes_on);

} // namespace taikei::reader
