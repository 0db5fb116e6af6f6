#pragma once

#include "reader/classify/element.hpp"

namespace taikei::reader {

/// 基本目標 | 1　確かな学力の育成 in the first rows of a table: a form that says where in the tree it stands.
bool is_form_of_node(const Element &element);

} // namespace taikei::reader
