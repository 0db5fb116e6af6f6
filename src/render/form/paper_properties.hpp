#pragma once

#include "store/plan_store.hpp"

#include <string>

namespace taikei::render {

/// What a printed file says of itself.
struct PaperProperties {
    std::string title;
    std::string author; ///< the municipality
    store::Time made_at; ///< UTC; the same time and content give the same bytes
};

} // namespace taikei::render
