#pragma once

#include <string_view>

namespace taikei::document::pdf {

/// Whether a font is bold by its name: "ABCDEF+HiraKakuProN-W6", "MS-Gothic,Bold", "ShinGoPro-DeBold",
/// "A-OTF-FutoGoB101". A gothic face is not bold by itself.
bool is_bold(std::string_view font_name);

} // namespace taikei::document::pdf
