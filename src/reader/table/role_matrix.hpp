#pragma once

#include "reader/table/grid.hpp"

namespace taikei::reader {

/// 市民の役割 | 事業者の役割 | 市の役割: a row that names actors, and one thing else before them at most.
bool heads_role_matrix(const GridRow &head);

} // namespace taikei::reader
