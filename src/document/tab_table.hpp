#pragma once

#include "document/assembly.hpp"

#include <span>

namespace taikei::document {

/// Reads a table from the lines at the beginning of `lines` that hold tabs, up to the next blank line or line without
/// one:
///
///     担当課<TAB>福祉課<TAB>反映区分<TAB>A
///     -----<TAB>------<TAB>--------<TAB>---
///
/// A row of dashes is dropped and marks the rows above it as head. Lines that are only indented by tabs are no table.
/// Gives the number of lines taken, 0 where no table begins here.
base::Result<std::size_t> add_tab_table(std::span<const SourceLine> lines, Assembly &assembly);

} // namespace taikei::document
