#pragma once

#include "reader/classify/element.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace taikei::reader {

/// ・断熱改修の補助　　国の制度に市が上乗せし、窓と壁の改修を助けます。: an item of a list that names an action before
/// it tells of it.
struct NamedItem {
    std::string name;
    std::string text;
    int column = 0; ///< in which the text begins
};

/// None for any other element. The text may go on below.
std::optional<NamedItem> named_item(const Element &element);

/// How many items of the list that goes on at `at` are named so, and tell it in the same column; 0 where one is not.
std::size_t count_named_items(const std::vector<Element> &elements, std::size_t at);

} // namespace taikei::reader
