#pragma once

#include "render/form/sheet.hpp"

#include <string>
#include <vector>

namespace taikei::render::report {

/// A column of a report's table.
struct ReportColumn {
    std::string name;
    double width = 1; ///< in proportion
    Alignment alignment = Alignment::Left;
};

SheetBlock title(const std::string &text);
SheetBlock heading(const std::string &text);
SheetBlock prose(const std::string &text);

/// A ruled table whose head is printed again overleaf. Short rows are filled up with empty cells.
SheetBlock table(const std::vector<ReportColumn> &columns, const std::vector<std::vector<std::string>> &rows);

/// 42.9%; – where there is nothing to take a share of.
std::string share(int part, int whole);

} // namespace taikei::render::report
