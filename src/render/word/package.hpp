#pragma once

#include "store/plan_store.hpp"

#include <string>
#include <vector>

namespace taikei::render::word {

/// One file inside a Word document.
struct Part {
    std::string name; ///< word/document.xml
    std::string content;
};

/// The parts as one zip archive, all of them dated `made_at`: the same parts give the same bytes. Throws std::bad_alloc
/// where there is no room for it.
std::string packed(const std::vector<Part> &parts, store::Time made_at);

} // namespace taikei::render::word
