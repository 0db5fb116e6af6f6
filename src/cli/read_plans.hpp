#pragma once

#include "base/result.hpp"
#include "cli/terminal.hpp"
#include "document/page_selection.hpp"
#include "model/plan.hpp"
#include "model/plan_format.hpp"
#include "reader/reader.hpp"
#include "sandbox/plan_task.hpp"

#include <string>
#include <vector>

namespace taikei::cli {

/// A file that became a plan.
struct ReadPlan {
    std::string path; ///< as the user gave it; "-" is standard input
    std::string file; ///< without folder, as facts carry it
    std::string sha256; ///< of the file's bytes; empty unless asked for
    model::Plan plan;
};

/// Documents, or plans in the plan format (.json), and how to read them.
struct PlansToRead {
    std::vector<std::string> paths;
    reader::Profile profile;
    document::PageSelection pages;
    sandbox::Recognition recognition = sandbox::Recognition::Off;
    /// Places and findings; without them a plan is half as long.
    model::Provenance provenance = model::Provenance::With;
    bool with_sha256 = false;
};

/// Reads every file in a confined child process (sandbox/child.hpp), as many at a time as the machine has cores, with
/// a bar on a terminal. What comes back is in the order of the paths: a plan, or why there is none and where. Says on
/// standard error what protection this machine withholds, and where it has no character recognition for a scan.
std::vector<base::Result<ReadPlan>> read_plans(const PlansToRead &what, const Terminal &terminal);

} // namespace taikei::cli
