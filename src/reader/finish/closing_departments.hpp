#pragma once

#include "model/plan.hpp"

namespace taikei::reader {

/// 耐震改修の費用を補助する。（建設課、総務課）, …を支援します。〔環境政策課〕: offices in brackets behind a sentence
/// are who does it, and no part of the text.
void take_closing_departments(model::Plan &plan);

} // namespace taikei::reader
