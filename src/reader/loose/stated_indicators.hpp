#pragma once

#include "reader/reading.hpp"

#include <cstddef>
#include <vector>

namespace taikei::reader {

/// Indicators whose values are told in sentences, below a name that is numbered as an indicator or stands in a block of
/// indicators, or with the name in the sentence itself:
///
///   指標１　審議会等における女性委員の割合
///   令和３年度は28.6％である。令和８年度の目標は40％以上とする。出典は、人権・協働課調べ。
///
///   審議会等における女性委員の割合を、令和３年度の28.6％から令和８年度までに40％に引き上げます。
///
/// Gives how many elements from `at` on are taken; 0 where these are ordinary prose.
std::size_t read_stated_indicators(Reading &reading, const std::vector<Element> &elements, std::size_t at);

} // namespace taikei::reader
