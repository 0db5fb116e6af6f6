#pragma once

#include "reader/reading.hpp"
#include "reader/table/form_pairs.hpp"

#include <cstddef>
#include <vector>

namespace taikei::reader {

/// Enters the nodes that a form names: those above its subject, and the subject itself (事務事業名 before 施策名),
/// which is then the current node.
void enter_form_nodes(Reading &reading, const std::vector<FormPair> &pairs);

/// 施策番号 | sentence, and the number below its label: the sentence is the title of that number. False for any other
/// two rows.
bool enter_numbered_sentence(Reading &reading, const GridRow &row, const GridRow &below);

} // namespace taikei::reader
