#pragma once

#include "render/frame.hpp"
#include "render/plan_views.hpp"

#include <string>

namespace taikei::render {

/// `/feed.xml` (Atom, RFC 4287): one entry a plan as it stands now, the last changed first.
std::string render_feed(const Frame &frame, PlanViews views);

} // namespace taikei::render
