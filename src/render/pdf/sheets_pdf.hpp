#pragma once

#include "base/result.hpp"
#include "render/form/paper_properties.hpp"
#include "render/form/sheet.hpp"

#include <string>
#include <vector>

namespace taikei::render {

/// Filled-in sheets as one PDF: A4, ruled, each sheet on a page of its own with a bookmark, head rows repeated where a
/// table goes on overleaf. Fonts are embedded as subsets, the text can be extracted, structure and language are
/// tagged. The same sheets give the same bytes. Fails where no Japanese font is installed.
base::Result<std::string> sheets_pdf(const Form &form, const std::vector<Sheet> &sheets,
                                     const PaperProperties &properties);

/// On which page of such a PDF each sheet begins, from 1: for a table of contents.
base::Result<std::vector<int>> first_pages(const Form &form, const std::vector<Sheet> &sheets);

} // namespace taikei::render
