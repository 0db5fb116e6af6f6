#pragma once

#include "render/form/paper_properties.hpp"
#include "render/form/sheet.hpp"

#include <string>
#include <vector>

namespace taikei::render {

/// Filled-in sheets as one Word document (.docx) for those who go on in Word: the parts of the plan as headings, so
/// that Word's navigation and its table of contents know them, prose as paragraphs, tables with head rows that are
/// printed again overleaf, page numbers, Japanese fonts and language.
std::string sheets_document(const std::vector<Sheet> &sheets, const PaperProperties &properties);

} // namespace taikei::render
