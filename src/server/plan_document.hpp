#pragma once

#include "server/router.hpp"

namespace taikei::server {

/// A plan, or an excerpt of one, as a download in the plan format; with places and findings where ?provenance=1 asks
/// for them.
Answer plan_document(const Context &context, const model::Plan &plan);

} // namespace taikei::server
