#pragma once

#include <string>
#include <string_view>

namespace taikei::server {

/// The text as a gzip file.
std::string compress_gzip(std::string_view text);

/// Whether Accept-Encoding lets gzip be used: named (or *) and not with q=0.
bool accepts_gzip(std::string_view accept_encoding);

} // namespace taikei::server
