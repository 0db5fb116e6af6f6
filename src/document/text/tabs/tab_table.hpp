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
/// `broken_rows` is how many lines each row has, where line breaks within cells became lines
/// (document/text/tabs/broken_rows.hpp); empty where each line is a row. Gives the number of lines taken, 0 where no
/// table begins here.
base::Result<std::size_t> add_tab_table(std::span<const SourceLine> lines, std::span<const std::size_t> broken_rows,
                                        Assembly &assembly);

} // namespace taikei::document
