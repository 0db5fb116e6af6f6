#pragma once

#include <string>
#include <string_view>

namespace taikei::document::office {

/// 12 as 十二, 345 as 三百四十五, 12000 as 一万二千; 0 as 〇.
std::string to_kanji_number(long long number);

/// 120 as 一二〇.
std::string to_kanji_digits(long long number);

/// ASCII digits as full-width ones.
std::string to_full_width(std::string_view digits);

/// The digits in a shown number as [DBNum1] (kanji), [DBNum2] (formal kanji, shown as the plain ones) and [DBNum3]
/// (full width) show them. A run of digits is one kanji number; behind a point it is digit by digit.
std::string with_japanese_digits(std::string_view text, int kind);

} // namespace taikei::document::office
