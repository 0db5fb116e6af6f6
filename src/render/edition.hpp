#pragma once

#include "model/difference.hpp"
#include "store/time.hpp"

#include <vector>

namespace taikei::render {

/// One edition of a plan as the site showed it: a publication, or a revision on a site of drafts.
struct Edition {
    int number = 0; ///< from 1
    store::Time made_at;
};

/// What an edition changed against the one before it.
struct EditionChanges {
    Edition edition;
    std::vector<model::Change> changes;
};

} // namespace taikei::render
