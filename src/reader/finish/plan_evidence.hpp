#pragma once

#include "model/plan.hpp"
#include "reader/classify/element.hpp"
#include "reader/reader.hpp"

#include <vector>

namespace taikei::reader {

/// False where no word of the field stands anywhere: the numbered lines of minutes (1 開会, 2 議題), of a recipe or a
/// letter, the table of an invoice. One title of a plan, level word, chapter, known label, indicator, department,
/// measure, role or judgement is enough, for pages out of a plan have few words.
bool may_be_plan(const model::Plan &plan, const Profile &profile, const std::vector<Element> &elements);

} // namespace taikei::reader
