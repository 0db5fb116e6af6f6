#pragma once

#include "reader/classify/element.hpp"

#include <optional>
#include <string_view>

namespace taikei::reader {

/// A word and its explanation: ＊ … ：…, 【…】…, 注1）…. None for any other line, and where letters are explained (Ａ：
/// 計画どおり　Ｂ：やや遅れ).
std::optional<Element> parse_term(std::string_view line);

} // namespace taikei::reader
