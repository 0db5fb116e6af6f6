#pragma once

#include <string>

namespace taikei::reader {

/// Takes ・ ○ ● □ ◇ – from the start; gives the bullet, empty where there is none.
std::string take_bullet(std::string &text);

} // namespace taikei::reader
