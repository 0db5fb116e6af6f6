#pragma once

#include <string>
#include <string_view>

namespace taikei::server {

/// A strong entity tag of the bytes, without its quotes: 32 hexadecimal digits (BLAKE2b).
///
/// On the wire it stands in quotes: ETag: "0f3c…"; the compressed form of the same body is another representation and
/// gets another tag: "0f3c…-gzip".
std::string make_etag(std::string_view body);

/// Whether If-None-Match names the tag: a list of quoted tags, each maybe weak (W/"…"), or *. Weak comparison, as RFC
/// 9110 asks for here.
bool matches_etag(std::string_view if_none_match, std::string_view etag);

} // namespace taikei::server
