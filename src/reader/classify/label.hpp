#pragma once

#include "reader/classify/element.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace taikei::reader {

/// 「【現状】…」「■KPI」「目標　…」: a label with or without text behind it, else none. What stands in brackets of its
/// own is a label even where no lexicon knows it; `is_heading`: so is what the format marks as a heading. `known`: what
/// parse_heading() makes of the line, whose ends are trimmed, where it has been asked already.
std::optional<Element> parse_label(std::string_view line, bool is_heading = false,
                                   const std::optional<Heading> *known = nullptr);

/// 【ＰＬＡＮ】事業の概要 → 事業の概要: the step of the cycle that the block belongs to names nothing.
std::string_view without_step(std::string_view text);

/// 具体的な取組 (R2年度) → 具体的な取組; 評価指標：→ 評価指標.
std::string bare_label(std::string_view text);

/// None where the lexicon does not know the label.
std::optional<LabelKind> kind_of_label(std::string_view printed);

/// 産後ケアに訪問型を加えました。, …を開設しました（11月）。, 補助を４件行った。: a report, and no name of a measure.
bool tells_what_was_done(std::string_view text);

/// 施策名, 主要施策, ［施策分野］: the level word alone announces nodes.
bool is_level_label(std::string_view printed);

} // namespace taikei::reader
