#pragma once

#include <string>
#include <string_view>

namespace taikei::render::pdf {

/// A PDF that Cairo drew, made ready to be given away: it says its language (Japanese), that it is tagged, and that its
/// title belongs into the window's bar, as PDF/UA asks; fonts hold nothing that is not used; small objects, which the
/// structure of many pages has in great number, stand compressed in object streams (PDF 1.5).
std::string compact_file(std::string_view drawn);

} // namespace taikei::render::pdf
