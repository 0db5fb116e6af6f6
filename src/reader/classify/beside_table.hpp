#pragma once

#include "reader/classify/element.hpp"

#include <optional>
#include <string_view>

namespace taikei::reader {

/// Caption, Source or UnitLine for a line that stands beside a table or figure: 表5-2 …, 資料：…, （単位：千円）. None
/// for any other.
std::optional<Element::Kind> kind_beside_table(std::string_view line);

} // namespace taikei::reader
