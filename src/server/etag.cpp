#include "server/etag.hpp"

#include <fmt/format.h>
#include <sodium.h>

#include <array>

namespace taikei::server {

std::string make_etag(std::string_view body)
{
    std::array<unsigned char, 16> digest{};
    crypto_generichash(digest.data(), digest.size(), reinterpret_cast<const unsigned char *>(body.data()), body.size(),
                       nullptr, 0);
    std::string etag;
    for (const unsigned char byte : digest)
        etag += fmt::format("{:02x}", byte);
    return etag;
}

bool matches_etag(std::string_view if_none_match, std::string_view etag)
{
    while (!if_none_match.empty()) {
        const auto begin = if_none_match.find_first_not_of(" \t,");
        if (begin == std::string_view::npos)
            return false;
        if_none_match.remove_prefix(begin);
        if (if_none_match.front() == '*')
            return true;
        const auto quote = if_none_match.find('"');
        const auto end = if_none_match.find('"', quote + 1);
        if (quote == std::string_view::npos || end == std::string_view::npos)
            return false;
        if (if_none_match.substr(quote + 1, end - quote - 1) == etag)
            return true;
        if_none_match.remove_prefix(end + 1);
    }
    return false;
}

} // namespace taikei::server
