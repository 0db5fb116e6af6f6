#pragma once

#include "render/form/paper_properties.hpp"
#include "render/form/sheet.hpp"
#include "server/router.hpp"

#include <string>
#include <vector>

namespace taikei::server {

/// How sheets become a file.
struct SheetFormat {
    base::Result<std::string> (*print)(const render::Form &, const std::vector<render::Sheet> &,
                                       const render::PaperProperties &);
    const char *content_type;
    const char *ending; ///< of the file's name: .pdf
};

SheetFormat pdf_sheets();
SheetFormat excel_sheets();

/// The sheet of the part of a plan that the address names. ?form= names the form (general where it names none), ?year=
/// the fiscal year of the sheets.
Answer sheet_download(const Context &context, const SheetFormat &format);

/// The sheets of the whole plan; with ?department= those of departments with that in their name.
Answer sheets_download(const Context &context, const SheetFormat &format);

/// The year that ?year= names; none where it is not asked for. Refuses what is no year.
std::expected<std::optional<model::FiscalYear>, Refusal> asked_year(const Context &context);

/// Where nothing can be printed: no font is installed, or a text is too long for the format.
Refusal cannot_print(const base::Error &error);

} // namespace taikei::server
