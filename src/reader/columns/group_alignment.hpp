#pragma once

#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

namespace taikei::reader {

/// How well the items from `first` to before `end` go with a group.
using GroupScore = std::function<int(std::size_t group, std::size_t first, std::size_t end)>;

/// Parts items, in their order, into groups of at least one and at most a few, so that the scores are highest together.
/// Gives the first item of each group; empty where there are too many or too few items.
std::vector<std::size_t> align(std::size_t items, std::size_t groups, const GroupScore &score);

/// How many pairs of neighbouring letters both texts have, but for those of hiragana: 相談 and 談体 of 相談体制.
int count_shared_pairs(std::string_view one, std::string_view other);

} // namespace taikei::reader
