#pragma once

#include "base/result.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace taikei::evaluate {

/// A formula's text, taken apart.
///
///   プラン作成件数 / 新規相談件数 * 100
///   ~~~~~~~~~~~~~~   ~~~~~~~~~~~~          names: all up to a space, a sign of reckoning or a bracket
///   「相談件数（延べ）」 ÷ 世帯数           a name in corner brackets may hold those signs too
///   平均(受診率1, 受診率2)                 functions: mean 平均, sum 合計, min 最小, max 最大
///   下位計(相談件数)                       sum_below 下位計: over all parts of the tree below the formula's own
///   利用者数 * 500[円/人]                  a number may have its unit in square brackets
///
/// Signs: + - * / ( ) , and their wide forms, × ÷ −.
struct Expression {
    enum class Kind {
        Number,
        Name,
        SumBelow, ///< its name is in `text`
        Add,
        Subtract,
        Multiply,
        Divide,
        Negate,
        Mean,
        Sum,
        Least,
        Greatest,
    };
    struct Step {
        Kind kind = Kind::Number;
        std::string text{}; ///< a name; the unit of a number
        double number = 0;
        std::vector<std::size_t> operands{}; ///< steps before this one
        std::size_t variable = 0; ///< Name, SumBelow: which variable it is
        std::size_t begin = 0; ///< the step in `safe`
        std::size_t end = 0;
    };
    std::vector<Step> steps; ///< operands before what takes them; the last is the whole
    struct Variable {
        std::string name;
        bool below = false; ///< the sum over the tree below
        friend bool operator==(const Variable &, const Variable &) = default;
    };
    std::vector<Variable> variables; ///< each once
    std::string safe; ///< the same with v0, v1 ... for the variables, for a library that knows Latin names only
};

/// Fails, with the place in the text, for what is no formula, for brackets deeper than 50 and for more than 10,000
/// letters.
base::Result<Expression> parse_expression(std::string_view text);

} // namespace taikei::evaluate
