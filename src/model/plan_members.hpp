#pragma once

#include "model/json_cursor.hpp"
#include "model/json_writer.hpp"
#include "model/plan.hpp"

/// The keys of a plan-format document within its braces. For what stands beside them in one document: publications.
namespace taikei::model {

void write_plan_members(JsonWriter &json, const Plan &plan, Provenance provenance);

/// What is wrong is kept by the cursor. A key "publication" is passed over.
Plan read_plan_members(const JsonCursor &json);

} // namespace taikei::model
