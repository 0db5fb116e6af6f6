#pragma once

#include "reader/walk/way.hpp"

namespace taikei::reader {

/// ●町民（自助） in a block of roles, its items below: who does what follows. False for any other line.
bool open_actor(Way &way, const Element &element);

} // namespace taikei::reader
