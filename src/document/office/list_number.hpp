#pragma once

#include <string>
#include <string_view>

namespace taikei::document::office {

/// A number as a list prints it. `format` is one of the names in Word's files: decimal 1, decimalFullWidth １,
/// decimalEnclosedCircle ①, aiueoFullWidth ア, irohaFullWidth イ, japaneseCounting 十二, ideographDigital 一二,
/// ideographTraditional 甲, upperRoman II, lowerLetter b, and so on. Names it does not know, and numbers beyond those
/// that a format has signs for, give decimal digits; none and bullet give nothing.
std::string to_list_number(int number, std::string_view format);

} // namespace taikei::document::office
