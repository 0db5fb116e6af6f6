#pragma once

#include "reader/classify/element.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace taikei::reader {

/// A row of actions without numbers.
struct ActionRow {
    std::string title;
    std::string text;
    std::string offices; ///< one a line
    base::Place place;
};

/// A number behind which the row's title stands, or begins.
bool begins_action(const Element &element);
/// Whether rows of actions end above this line.
bool ends_actions_at(const Element &element);

/// The rows from `at` on, each of which ends with its office; `end`: behind the last full row.
///
///     重点 こども家庭センター運営事
///     業 保健師と社会福祉士による相談 こども家庭課
///     公共施設の太陽光発電 改修に合わせて設備を設けま
///     す。
///     管財課
///     環境課
std::vector<ActionRow> collect_actions_by_offices(const std::vector<Element> &elements, std::size_t at,
                                                  std::size_t &end);

} // namespace taikei::reader
