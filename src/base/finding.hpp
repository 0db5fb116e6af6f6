#pragma once

#include "base/place.hpp"

#include <string>

namespace taikei::base {

/// Something odd that was met while reading, which a person should look at. Nothing is mended silently.
struct Finding {
    std::string kind; ///< stable identifier in kebab case ("column-shifted"); docs/findings.md lists them all
    std::string detail; ///< what was found, in the document's words where possible
    Place place;
    friend bool operator==(const Finding &, const Finding &) = default;
};

} // namespace taikei::base
