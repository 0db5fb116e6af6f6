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

/// The sheet of the part of a plan that the address names, in the form that ?form= names (general where it names none).
Answer sheet_download(const Context &context, const SheetFormat &format);

} // namespace taikei::server
