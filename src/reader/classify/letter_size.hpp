#pragma once

#include "document/document.hpp"

namespace taikei::reader {

/// What is larger than the text by this factor is a heading.
inline constexpr double heading_scale = 1.05;

/// A heading in a box of its own stands out whatever its letters' size: above all labels. In points.
inline constexpr double boxed_heading_size = 1000;

/// Of the line's largest letters, in points; 0 where the format has no sizes.
double letter_size(const document::Line &line);

/// That of most letters in the document's lines; 0 where the format has no sizes.
double find_text_size(const document::Document &document);

} // namespace taikei::reader
