#pragma once

#include "document/document.hpp"
#include "model/plan.hpp"

namespace taikei::reader {

/// Lowers the confidence of every fact by that of the page it stands on: what was recognised from an image (OCR) is as
/// sure as its letters are. Changes nothing in a document whose letters are its own.
void lower_by_pages(const document::Document &document, model::Plan &plan);

} // namespace taikei::reader
