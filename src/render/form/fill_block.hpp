#pragma once

#include "render/form/sheet.hpp"
#include "render/form/subject.hpp"

#include <optional>

namespace taikei::render {

/// One block of a form filled in. None where nothing of what it could show is there.
std::optional<SheetBlock> fill_block(const FormBlock &block, const Subject &subject);

} // namespace taikei::render
