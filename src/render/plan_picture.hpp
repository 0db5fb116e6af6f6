#pragma once

#include "render/grading.hpp"

#include <string>

namespace taikei::render {

/// The plan's tree as a picture that is also a list: each part is a box with a link, what lies below it stands to its
/// right (on a phone below it, indented), coloured and lettered by its ratings. HTML, for parts/picture.mustache;
/// shown down to the level where it has at most as many rows as a reader takes in. Empty without nodes.
std::string draw_plan_picture(Language language, const PlanView &view, const std::optional<Grading> &grading);

} // namespace taikei::render
