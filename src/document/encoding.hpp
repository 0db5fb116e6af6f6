#pragma once

#include "base/result.hpp"

#include <string>
#include <string_view>

namespace taikei::document {

/// A file's text as UTF-8, without byte order mark.
struct DecodedText {
    std::string text;
    std::string encoding; ///< UTF-8, UTF-16LE, UTF-16BE, CP932, EUC-JP, ISO-2022-JP
};

/// Finds the encoding by inspection: byte order mark, then escape sequences of ISO-2022-JP, then strict UTF-8, then
/// CP932 or EUC-JP, whichever fits all bytes and gives the more usual characters. `declared` (the charset that an HTML
/// page names; may be empty) decides only where both fit equally. Fails with the offset of the first byte that does not
/// fit the likeliest encoding; nothing is replaced.
base::Result<DecodedText> decode_text(std::string_view bytes, std::string_view file_name,
                                      std::string_view declared = {});

} // namespace taikei::document
