#pragma once

#include "base/result.hpp"
#include "document/page_selection.hpp"
#include "document/pdf/draw_pages.hpp"
#include "sandbox/job.hpp"
#include "sandbox/pool.hpp"
#include "sandbox/worker.hpp"

#include <string>
#include <vector>

/// Drawing what is understood of a document's pages in a child process.
namespace taikei::sandbox {

struct LayoutRequest {
    std::string file; ///< name without folder
    std::string bytes; ///< a PDF
    document::PageSelection pages;
};

Job to_job(const LayoutRequest &request);

/// Fails where the bytes are no PDF that can be read, or cost more than the limits allow.
base::Result<std::vector<document::pdf::DrawnPage>> pages_of(const Outcome &outcome);

/// What the child does.
Task layout_task();

} // namespace taikei::sandbox
