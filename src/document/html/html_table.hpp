#pragma once

#include "document/assembly.hpp"
#include "document/html/html_filter.hpp"
#include "document/html/html_tree.hpp"

namespace taikei::document {

/// Lays an HTML table out into its full grid: a cell that spans rows or columns repeats its text in the places it
/// covers. Rows in thead, and rows at the top made of th alone, are the head. A table within a cell becomes lines of
/// that cell's text, with a finding.
base::Result<void> add_html_table(const GumboNode &table, const HtmlFilter &filter, Assembly &assembly);

/// True for a table that only places parts of the page: role=presentation, headings or tables in its cells while it
/// has no caption, th or border of its own, or a sheet with a table of data in one of its cells.
bool is_layout_table(const GumboNode &table);

} // namespace taikei::document
