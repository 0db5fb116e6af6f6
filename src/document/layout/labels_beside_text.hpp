#pragma once

#include "document/layout/reading_order.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

/// Labels at the left of their texts, which are no column of their own.
namespace taikei::document::layout {

/// 市民 | two lines, 地域・団体 | one line, 事業者 | one line: frames with a label, one below the other and each as
/// high as what stands beside it. They are read row by row. `left` and `right` are positions of units.
bool are_labels_with_lines(std::span<const Unit> units, std::vector<std::size_t> left,
                           std::span<const std::size_t> right);

/// A text with nothing but its label beside it, halfway down:
///
///                 必要なときに身近な場所で医療を受けながら、
///     目指す姿                                            The label is read before all of the text, not within it.
///                 いきいきと暮らしています。
struct LabelAtMiddle {
    std::size_t bands = 0; ///< from the first on, the label's and those of the text
    double label_right = 0;
    double text_left = 0;
};

/// None where the first of the bands (positions of units that stand side by side) begins no such text.
std::optional<LabelAtMiddle> find_label_at_middle(std::span<const Unit> units,
                                                  std::span<const std::vector<std::size_t>> bands);

} // namespace taikei::document::layout
