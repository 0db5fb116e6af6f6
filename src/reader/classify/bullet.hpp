#pragma once

#include <string>
#include <string_view>

namespace taikei::reader {

/// Takes ・ ○ ● □ ◇ – from the start; gives the bullet, empty where there is none.
std::string take_bullet(std::string &text);

/// ■ and its like head blocks; ・ and ○ head items of lists as well. False for none.
bool is_strong_bullet(std::string_view bullet);

} // namespace taikei::reader
