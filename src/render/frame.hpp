#pragma once

#include "render/language.hpp"

#include <string>

namespace taikei::render {

/// What every page knows about the site and itself.
struct Frame {
    Language language = Language::Japanese;
    std::string path = "/"; ///< the page's Japanese address with its query, for the way to the other language
    std::string municipality; ///< whose plans the site shows; empty where there are several
    std::string site = {}; ///< "https://plans.example.jp", where readers reach the site; empty where that is not known
    bool is_draft = false; ///< the page shows what was not published
    std::string newest = {}; ///< on an older publication's page: address of the newest one
};

} // namespace taikei::render
