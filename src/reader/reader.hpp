#pragma once

#include "base/result.hpp"
#include "document/document.hpp"
#include "model/plan.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taikei::reader {

/// Names and numbering of one level of the tree, given by the user where the document leaves it open.
struct LevelProfile {
    std::string name; ///< 施策
    std::string pattern; ///< RE2 pattern of the heading's number, as 施策(\d+)
};

/// What a user may tell the reader about a document (--profile FILE.toml, and options).
struct Profile {
    std::vector<LevelProfile> levels; ///< top first; empty: found by the general rules
    std::optional<std::string> municipality_name;
    std::optional<std::string> municipality_code;
    std::optional<std::string> title;
    std::optional<model::PlanKind> kind;
};

/// At most ten lines of TOML: [[level]] name = "施策" pattern = "施策(\\d+)"; municipality, title, kind.
base::Result<Profile> parse_profile(std::string_view toml);

/// Turns a document into a plan by the same general rules for every municipality. Never fails on odd content: what is
/// not understood becomes a finding. A document without a plan gives a plan without nodes and indicators.
model::Plan read_plan(const document::Document &document, const Profile &profile = {});

} // namespace taikei::reader
