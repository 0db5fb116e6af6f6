#pragma once

#include "document/assembly.hpp"
#include "document/document.hpp"
#include "document/source_line.hpp"

#include <cstddef>
#include <span>

namespace taikei::document {

/// How many lines at the beginning of `lines` `Rows::find` takes for its kind of table; 0 for none.
template <typename Rows>
std::size_t count_rows_of(std::span<const SourceLine> lines)
{
    const auto found = Rows::find(lines);
    return found ? found->count() : 0;
}

/// Reads all lines, which count_rows_of() counted. Fails beyond the limits.
template <typename Rows>
base::Result<void> read_rows_of(std::span<const SourceLine> lines, Assembly &assembly, Table &table)
{
    if (const auto found = Rows::find(lines))
        return found->add_to(table, lines, assembly);
    table = assembly.begin_table(lines);
    return {};
}

} // namespace taikei::document
