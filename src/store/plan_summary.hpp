#pragma once

#include "model/plan.hpp"
#include "store/time.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace taikei::store {

using PlanId = std::int64_t;

struct PlanSummary {
    PlanId id = 0;
    model::Municipality municipality;
    std::string title;
    model::PlanKind kind = model::PlanKind::Comprehensive;
    std::optional<model::Period> period;
    int revision = 0; ///< the newest, from 1
    Time revised_at; ///< when the newest revision was made
    std::string source_file; ///< file name that the newest revision was read from
    int node_count = 0;
    int indicator_count = 0;
    int value_count = 0;
    int finding_count = 0;
    int decisions = 0; ///< entries of RatingStore: a page is made anew when there are more
};

} // namespace taikei::store
