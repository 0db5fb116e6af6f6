#pragma once

#include "reader/table/segment.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace taikei::reader {

/// A text beside several rows of letters, under the label that heads it.
struct SharedText {
    std::string label;
    std::string text;
    base::Place place;
};

/// The texts of a column that is merged down beside letters. They tell of the node; none is the reason of one letter:
///
///     評価項目 │ 一次評価 │ 評価の理由
///     必要性   │    Ａ    │ 組織率は上がっているが、
///     有効性   │    Ｂ    │ 活動が止まっている。
///     効率性   │    Ｂ    │ 二次評価の意見            a label within the column
///     総合評価 │    Ｂ    │ 働きかけを優先すること。
///
/// Empty for a column with a text of its own in each row.
std::vector<SharedText> find_shared_texts(const Grid &grid, const Segment &segment, std::size_t column);

} // namespace taikei::reader
