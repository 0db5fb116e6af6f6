#pragma once

#include "model/named_quantity.hpp"

#include <string_view>
#include <vector>

namespace taikei::reader {

/// A count in a text, without its surroundings.
///
///   生活困窮者自立支援事業を実施（新規相談件数970件、延べ相談件数2,917件、就職者数 83人）
///                                ~~~~~~~~~~~~                                  name
///                                            ~~~                               number
///                                               ~~                             unit
///
/// The name reaches back to the last mark or bracket. A number without a unit, or whose name is only a year or a few
/// letters, is no quantity: 第3期, R2は8回. Linear in the text.
std::vector<model::NamedQuantity> find_quantities(std::string_view text);

/// The counts that stand in the sections and measures of all nodes, in document order. The year is the one named in
/// front of the number, or in the text's heading (具体的な取組（R2年度）); else the last for which the node's
/// indicators, or the plan's, have an observed value: a sheet tells of its latest year.
std::vector<model::NamedQuantity> find_quantities(const model::Plan &plan);

} // namespace taikei::reader
