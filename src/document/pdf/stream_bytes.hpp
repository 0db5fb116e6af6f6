#pragma once

#include "document/pdf/qpdf_object.hpp"

#include <string>

namespace taikei::document::pdf {

struct StreamBytes {
    std::string bytes;
    bool is_complete = true; ///< false where the stream is damaged or unpacks to more than 64 MiB: the rest is missing
};

/// A content stream unpacked, or several of them one after the other.
StreamBytes stream_bytes(QPDFObjectHandle contents);

} // namespace taikei::document::pdf
