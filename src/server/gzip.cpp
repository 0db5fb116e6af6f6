#include "server/gzip.hpp"

#include "base/text.hpp"

#include <stdexcept>
#include <zlib.h>

namespace taikei::server {

namespace {

constexpr int with_gzip_header = 15 + 16; ///< zlib: largest window, gzip in place of its own header

bool is_refused(std::string_view parameters)
{
    const auto quality = parameters.find("q=");
    if (quality == std::string_view::npos)
        return false;
    return parameters.substr(quality + 2).find_first_of("123456789") == std::string_view::npos;
}

} // namespace

std::string compress_gzip(std::string_view text)
{
    z_stream stream{};
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, with_gzip_header, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::runtime_error("zlib has no memory");
    std::string compressed(deflateBound(&stream, text.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef *>(compressed.data());
    stream.avail_out = static_cast<uInt>(compressed.size());
    const int status = deflate(&stream, Z_FINISH);
    compressed.resize(stream.total_out);
    deflateEnd(&stream);
    if (status != Z_STREAM_END)
        throw std::runtime_error("zlib did not finish");
    return compressed;
}

bool accepts_gzip(std::string_view accept_encoding)
{
    for (const std::string_view part : base::split(accept_encoding, ",")) {
        const auto end = part.find(';');
        const auto coding = base::trim(part.substr(0, end));
        if (coding == "gzip" || coding == "*")
            return end == std::string_view::npos || !is_refused(part.substr(end));
    }
    return false;
}

} // namespace taikei::server
