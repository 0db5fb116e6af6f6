#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace taikei::document {

/// What a file that is no text is, and what its owner can do to have it read.
struct ForeignFormat {
    std::string name; ///< "a JPEG image"
    std::string advice; ///< "read it with --ocr"
    bool is_image = false; ///< of a kind that ocr::ImageFile reads
};

/// Knows images, PDF, old and protected office files, archives and databases by their first bytes, whatever the file is
/// called. None for text, for formats it does not know, and for ZIP archives, which office looks into.
std::optional<ForeignFormat> find_foreign_format(std::string_view bytes);

inline bool is_image(std::string_view bytes)
{
    const auto format = find_foreign_format(bytes);
    return format && format->is_image;
}

} // namespace taikei::document
