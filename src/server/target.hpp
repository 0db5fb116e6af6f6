#pragma once

#include "base/result.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace taikei::server {

/// What a request asks for, decoded: "/plans/3/nodes/5-1%2F2?lang=en" has the segments plans, 3, nodes, 5-1/2.
struct Target {
    std::vector<std::string> segments; ///< "/" has none; "/plans/" ends with an empty one
    std::map<std::string, std::string> query; ///< of a key that stands twice, the first
};

/// Fails where the text is no origin form ("/path?query"), an escape is broken, or the decoded text is no UTF-8 or
/// holds control characters.
base::Result<Target> parse_target(std::string_view text);

} // namespace taikei::server
