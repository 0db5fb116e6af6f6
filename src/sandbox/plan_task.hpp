#pragma once

#include "base/result.hpp"
#include "document/page_selection.hpp"
#include "model/plan.hpp"
#include "model/plan_format.hpp"
#include "reader/reader.hpp"
#include "sandbox/job.hpp"
#include "sandbox/pool.hpp"
#include "sandbox/recognition.hpp"
#include "sandbox/worker.hpp"

#include <string>

/// Reading a plan in a child process: what goes in, what is done there, and what comes out.
namespace taikei::sandbox {

/// A file from outside that shall become a plan: a document, or a plan in the plan format (name ending in .json).
struct PlanRequest {
    std::string file; ///< name without folder
    std::string bytes;
    reader::Profile profile;
    document::PageSelection pages;
    Recognition recognition = Recognition::Off;
    model::Provenance provenance = model::Provenance::With; ///< without it, places and findings stay in the child
};

Job to_job(PlanRequest request);

/// The plan, with places and findings where they were asked for. Fails where the bytes cannot be read, hold no plan, or
/// cost more than the limits allow.
base::Result<model::Plan> plan_of(const Outcome &outcome);

/// What the child does.
Task plan_task();

} // namespace taikei::sandbox
