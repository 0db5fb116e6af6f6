#pragma once

#include "evaluate/expression.hpp"
#include "render/language.hpp"

#include <string>

namespace taikei::render {

/// A formula as papers print it, with × and ÷, grouped digits and only the brackets it needs:
///
///   プラン作成件数 ÷ 新規相談件数 × 100
///   平均（胃がん検診受診率、肺がん検診受診率）
///   利用者数 × 1,500円/人
std::string formula_in_words(Language language, const evaluate::Expression &expression);

/// 1234.50 as 1,234.50.
std::string number_in_words(const std::string &digits);

} // namespace taikei::render
