#pragma once

#include "reader/lexicon.hpp"

#include <optional>
#include <string_view>

namespace taikei::reader {

/// 令和5年度の成果, R5年度 取組状況, 今年度の課題, 平成27年度末での到達点: what the label behind a year holds, of a
/// line that says nothing else. None where no lexicon knows it, where it heads figures (令和5年度目標), and for lists
/// of offices or words, which no year has.
std::optional<LabelKind> kind_of_label_of_year(std::string_view line);

} // namespace taikei::reader
