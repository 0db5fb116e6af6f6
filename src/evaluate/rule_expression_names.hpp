#pragma once

#include "evaluate/rule_expression.hpp"

#include <array>
#include <optional>
#include <string_view>

/// The words of rule expressions: functions, comparisons, and names that stand for a function of two quantities.
namespace taikei::evaluate {

struct Comparator {
    std::array<std::string_view, 5> words; ///< "at", "least", "as", "good", "as"; empty behind the last
    Operation operation;
};

/// better than, at least as good as ...: longest first.
const std::array<Comparator, 6> &comparators_in_words();
/// <, <=, >, >=, ==, !=; none for other signs.
std::optional<Operation> comparator_of_sign(std::string_view sign);

std::optional<Function> find_function(std::string_view name);
std::string_view function_name(Function function);
/// points(scale), grade(scale), mean(scale) ...: the first argument names a scale.
bool takes_a_scale(Function function);
/// Rolls up what stands below in the tree.
bool looks_below(Function function);

/// change_from_baseline, 基準値からの変化: a name for gain(actual, baseline).
struct ShortName {
    std::string_view name;
    std::string_view japanese;
    Function function;
    Quantity against;
};
const std::array<ShortName, 6> &short_names();

/// Not the indicator's own: years, states and the grade before are known of a measure too.
bool is_about_anything(Quantity quantity);

} // namespace taikei::evaluate
