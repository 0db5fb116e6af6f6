#pragma once

#include "model/difference.hpp"
#include "render/fields.hpp"
#include "render/plan_view.hpp"

namespace taikei::render {

/// One change in words, before and after side by side: parts/change_row.mustache. `later` is the plan that the links
/// lead into.
Fields change_fields(Language language, const PlanView &later, const model::Change &change);

/// A change's field (title, section 現状と課題, target 2025) in the reader's words.
std::string field_in_words(Language language, const std::string &field);

} // namespace taikei::render
