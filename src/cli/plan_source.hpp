#pragma once

#include "base/result.hpp"
#include "model/plan.hpp"
#include "reader/reader.hpp"

#include <functional>
#include <string>

namespace taikei::cli {

/// A file from outside that shall become a plan: a document, or a plan in the plan format (name ending in .json).
struct PlanSource {
    std::string path; ///< as the user gave it
    std::string file; ///< without folder
    std::string bytes;
};

base::Result<PlanSource> open_plan_source(const std::string &path);

/// Reads the plan in a confined child process (cli/confined.hpp) and gives back what `render` makes of it there. Fails
/// where the bytes cannot be read or hold no plan.
base::Result<std::string> render_plan(const PlanSource &source, const reader::Profile &profile,
                                      const std::function<std::string(const model::Plan &)> &render,
                                      const std::function<void()> &on_wait = {});

/// The same, for who wants the plan itself.
base::Result<model::Plan> read_plan(const PlanSource &source, const reader::Profile &profile,
                                    const std::function<void()> &on_wait = {});

} // namespace taikei::cli
