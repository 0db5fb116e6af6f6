#pragma once

#include "base/result.hpp"
#include "document/draw_pages.hpp"
#include "document/page_selection.hpp"
#include "sandbox/job.hpp"
#include "sandbox/pool.hpp"
#include "sandbox/recognition.hpp"
#include "sandbox/worker.hpp"

#include <string>
#include <vector>

/// Drawing what is understood of a document's pages in a child process.
namespace taikei::sandbox {

struct LayoutRequest {
    std::string file; ///< name without folder
    std::string bytes; ///< a PDF; or a picture, where characters are recognised
    document::PageSelection pages;
    Recognition recognition = Recognition::Off;
};

Job to_job(LayoutRequest request);

/// Fails where the bytes have no pages that can be drawn, or cost more than the limits allow.
base::Result<std::vector<document::DrawnPage>> pages_of(const Outcome &outcome);

/// What the child does.
Task layout_task();

} // namespace taikei::sandbox
