#pragma once

#include "document/document.hpp"

#include <cstddef>
#include <unordered_map>

namespace taikei::reader {

/// A table that was put together from lines, and the block behind them.
struct TableOfLines {
    document::Table table;
    std::size_t end = 0;
};

/// Such tables by the block in which their first line stands.
using TablesAtBlocks = std::unordered_map<std::size_t, TableOfLines>;

} // namespace taikei::reader
