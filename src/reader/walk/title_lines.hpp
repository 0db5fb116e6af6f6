#pragma once

#include "reader/walk/way.hpp"

namespace taikei::reader {

/// Takes the lines below a heading that are its title or go on with it. False, with nothing entered, where the heading
/// has no title at all.
bool take_title_lines(Way &way, Heading &heading);

} // namespace taikei::reader
