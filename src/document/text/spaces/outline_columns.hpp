#pragma once

#include "document/source_line.hpp"

#include <vector>

namespace taikei::document {

/// A drawn tree of two columns, whose boxes on the left hold a name with its number above their title:
///
///     基本目標１                              1-1 子育て支援の充実
///     こどもの笑顔があふれるまち              1-2 学校教育の充実
///     基本目標２                              2-1 農林水産業の振興
///     地域の力が活きるまち
///
/// The left column is put before the right one: no line of it is a row. So is a box halfway beside a numbered list:
///
///                                  (1) 健康づくり対策の充実
///     1. 健康づくりの推進          (2) 感染症予防対策の推進
std::vector<SourceLine> part_outline_columns(std::vector<SourceLine> lines);

} // namespace taikei::document
