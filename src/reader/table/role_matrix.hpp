#pragma once

#include "reader/table/grid.hpp"

#include <string>
#include <string_view>

namespace taikei::reader {

/// 市民 of a cell 市民 or 市民の役割; empty where it names nobody.
std::string actor_in_cell(std::string_view printed);

/// 市民の役割 | 事業者の役割 | 市の役割: a row that names actors, and one thing else before them at most.
bool heads_role_matrix(const GridRow &head);

} // namespace taikei::reader
