#pragma once

#include "model/fiscal_year.hpp"
#include "model/plan.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taikei::reader {

/// One value that a sentence states: 令和８年度の目標は75％以上とする.
struct StatedValue {
    std::optional<model::ValueKind>
        kind; ///< said by a word (目標) or a verb (に引き上げる); none where only the year does
    std::optional<model::FiscalYear> year;
    std::string text; ///< 75％以上
    std::optional<model::ValueKind>
        kind_of_list{}; ///< by the verb behind the last of several: 35％、令和８年度に40％を目指す
};

/// The values of a sentence that says nothing else, without its 。:
///
///   平成28年度は53.4％であり、令和３年度は62.8％である
///   現状値62.8％（令和５年度）を令和11年度までに75％以上に引き上げます
///   令和６年度の目標は35％、令和８年度の目標は40％以上60％以下とする
///
/// Years, words for kinds of values (現状, 目標), values, and the particles and verbs that join them must be all of it.
/// No values where it says that there are none: 平成28年度の値は把握していない. None for any other sentence, and for
/// labels and values without a particle, verb or arrow. Linear in the sentence.
std::optional<std::vector<StatedValue>> parse_stated_values(std::string_view sentence);

/// 令和５年度, 現状値: what a sentence about values may begin with.
bool begins_stated_value(std::string_view text);

} // namespace taikei::reader
