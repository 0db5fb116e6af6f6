#pragma once

#include "reader/walk/way.hpp"

namespace taikei::reader {

/// 計画名 | 計画期間 below 関連する個別計画: the plans that the node of the open block goes along with, with their
/// years. False for any other table.
bool takes_related_plans(Way &way, const Element &element);

} // namespace taikei::reader
