#pragma once

namespace taikei::document {

/// Loads what the decoders' libraries would load from files at their first use, so that documents can be read
/// afterwards where no library can be loaded (in a confined process). Costs little; calling it again costs nothing.
///
/// Poppler converts between encodings with iconv, whose converters are files. What it reads from poppler-data, for
/// fonts that are not embedded, cannot be loaded beforehand.
void prepare_decoders();

} // namespace taikei::document
