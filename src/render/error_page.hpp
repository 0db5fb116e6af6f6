#pragma once

#include "render/frame.hpp"

#include <optional>
#include <string>
#include <vector>

namespace taikei::render {

/// Why a request got no page. The kind ("no-such-node") names its messages and the type of its JSON;
/// docs/api.md lists them.
struct Problem {
    int status = 500;
    std::string kind; ///< in kebab case
    std::string detail; ///< in English, for machines and administrators
    std::string note = {}; ///< somebody's own words on it, for everyone; empty for none
};

/// Where a lost reader may go on from here.
struct WayOut {
    std::string words; ///< plan text
    std::string path; ///< Japanese address
};

/// A page that says what is wrong and where to go on; `near` is what the reader may have meant.
std::string render_error_page(const Frame &frame, const Problem &problem, const std::optional<WayOut> &way_out = {},
                              const std::vector<WayOut> &near = {});

/// RFC 9457 (application/problem+json): type, title, status, detail, instance.
std::string render_problem_json(const Problem &problem, const std::string &instance);

} // namespace taikei::render
