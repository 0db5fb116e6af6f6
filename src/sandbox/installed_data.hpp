#pragma once

/// Folders of installed data that decoders open while they read.
namespace taikei::sandbox {

/// How fonts that are not embedded in a PDF number the characters of Chinese, Japanese and Korean (poppler-data).
inline constexpr const char *poppler_data = "/usr/share/poppler";

} // namespace taikei::sandbox
