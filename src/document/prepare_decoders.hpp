#pragma once

#include <string_view>

namespace taikei::document {

/// Loads what decoding these bytes would load from files, so that they can be decoded afterwards where no library can
/// be loaded (in a confined process). Costs little; calling it again costs nothing.
///
/// Poppler converts between encodings with iconv, whose converters are files. What it reads from poppler-data, for
/// fonts that are not embedded, cannot be loaded beforehand.
void prepare_decoders(std::string_view bytes);

} // namespace taikei::document
