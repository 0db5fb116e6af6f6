#pragma once

#include "reader/heading/heading.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace taikei::reader {
/// Cuts what is printed behind a title from its end: 【担当課】企画課, （政策推進課・産業観光課）, （再掲）, 《新規》;
/// SDGs 3・4; and before it: 【重点】.
void take_annexes(Heading &heading);

/// （中央図書館）, （学校給食センター）: what acts at the end of a title, where others of its kind have their
/// departments there. Alone it may be anything: where something takes place.
void take_acting_place(Heading &heading);

/// 授業改善の推進　　　　　　学校教育課: departments stand at the end of the line, behind a wide gap. Cuts them from
/// the title; empty where there are none.
std::vector<std::string> take_departments_behind_gap(std::string_view &title);

} // namespace taikei::reader
