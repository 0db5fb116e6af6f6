#pragma once

#include <string>
#include <string_view>

namespace taikei::fuzz {

/// A PDF of one page of A4 around a content stream, with the fonts F1 (Helvetica) and F2 (Japanese, not embedded) and
/// an image named I1.
std::string one_page_pdf(std::string_view content);

} // namespace taikei::fuzz
