#pragma once

#include "base/result.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace taikei::document {

/// A file's text as UTF-8, without byte order mark. A file that is UTF-8 already is not copied: its bytes must outlive
/// this.
class DecodedText {
public:
    static DecodedText of_utf8(std::string_view bytes) { return DecodedText(bytes, std::nullopt, "UTF-8"); }
    static DecodedText of_converted(std::string text, std::string_view encoding)
    {
        return DecodedText({}, std::move(text), encoding);
    }

    std::string_view text() const noexcept { return m_converted ? std::string_view(*m_converted) : m_bytes; }
    /// UTF-8, UTF-16LE, UTF-16BE, CP932, EUC-JP, ISO-2022-JP
    std::string_view encoding() const noexcept { return m_encoding; }

private:
    DecodedText(std::string_view bytes, std::optional<std::string> converted, std::string_view encoding)
        : m_bytes(bytes)
        , m_converted(std::move(converted))
        , m_encoding(encoding)
    {
    }

    std::string_view m_bytes;
    std::optional<std::string> m_converted;
    std::string_view m_encoding; ///< a literal
};

/// Finds the encoding by inspection: byte order mark, then escape sequences of ISO-2022-JP, then strict UTF-8, then
/// CP932 or EUC-JP, whichever fits all bytes and gives the more usual characters. `declared` (the charset that an HTML
/// page names; may be empty) decides only where both fit equally. Fails with the offset of the first byte that does not
/// fit the likeliest encoding; nothing is replaced.
base::Result<DecodedText> decode_text(std::string_view bytes, std::string_view file_name,
                                      std::string_view declared = {});

} // namespace taikei::document
