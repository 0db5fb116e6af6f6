#include "server/router.hpp"

#include "base/text.hpp"

namespace taikei::server {

std::optional<std::vector<std::string>> match_pattern(std::string_view pattern, std::span<const std::string> segments)
{
    pattern.remove_prefix(1);
    const auto wanted = pattern.empty() ? std::vector<std::string_view>{} : base::split(pattern, "/");
    if (wanted.size() != segments.size())
        return std::nullopt;
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (wanted[i].starts_with('{')) {
            if (segments[i].empty())
                return std::nullopt;
            parts.push_back(segments[i]);
        } else if (wanted[i] != segments[i]) {
            return std::nullopt;
        }
    }
    return parts;
}

} // namespace taikei::server
