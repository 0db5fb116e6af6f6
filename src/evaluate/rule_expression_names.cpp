#include "evaluate/rule_expression_names.hpp"

namespace taikei::evaluate {

namespace {

constexpr std::array<Comparator, 6> comparators = {{
    {{"at", "least", "as", "good", "as"}, Operation::AtLeastAsGoodAs},
    {{"at", "most", "as", "good", "as"}, Operation::AtMostAsGoodAs},
    {{"better", "than", "", "", ""}, Operation::BetterThan},
    {{"worse", "than", "", "", ""}, Operation::WorseThan},
    {{"level", "with", "", "", ""}, Operation::LevelWith},
    {{"is", "", "", "", ""}, Operation::Equal},
}};

struct FunctionName {
    std::string_view name;
    Function function;
};

constexpr std::array<FunctionName, 30> function_names = {{
    {"attainment", Function::Attainment},
    {"progress", Function::Progress},
    {"expected", Function::Expected},
    {"gain", Function::Gain},
    {"gain_rate", Function::GainRate},
    {"", Function::Reference},
    {"average", Function::Average},
    {"abs", Function::Absolute},
    {"min", Function::Minimum},
    {"max", Function::Maximum},
    {"round", Function::Round},
    {"known", Function::Known},
    {"percent", Function::Percent},
    {"count_true", Function::CountTrue},
    {"points", Function::Points},
    {"grade", Function::GradeOf},
    {"mark", Function::Mark},
    {"mean", Function::Mean},
    {"weighted_mean", Function::WeightedMean},
    {"sum", Function::Sum},
    {"lowest", Function::Lowest},
    {"highest", Function::Highest},
    {"median", Function::Median},
    {"mean_value", Function::MeanValue},
    {"weighted_mean_value", Function::WeightedMeanValue},
    {"count", Function::Count},
    {"share", Function::ShareOf},
    {"items", Function::Items},
    {"worst", Function::WorstGrade},
    {"best", Function::BestGrade},
}};

constexpr std::array<ShortName, 6> names_of_two = {{
    {"change_from_baseline", "基準値からの変化", Function::Gain, Quantity::Baseline},
    {"change_from_last_year", "前年度からの変化", Function::Gain, Quantity::LastYear},
    {"change_from_previous", "前回からの変化", Function::Gain, Quantity::Previous},
    {"change_rate_from_baseline", "基準値からの変化率", Function::GainRate, Quantity::Baseline},
    {"change_rate_from_last_year", "前年度からの変化率", Function::GainRate, Quantity::LastYear},
    {"change_rate_from_previous", "前回からの変化率", Function::GainRate, Quantity::Previous},
}};

} // namespace

const std::array<Comparator, 6> &comparators_in_words()
{
    return comparators;
}

const std::array<ShortName, 6> &short_names()
{
    return names_of_two;
}

std::optional<Operation> comparator_of_sign(std::string_view sign)
{
    if (sign == "<")
        return Operation::Less;
    if (sign == "<=")
        return Operation::LessOrEqual;
    if (sign == ">")
        return Operation::Greater;
    if (sign == ">=")
        return Operation::GreaterOrEqual;
    if (sign == "==")
        return Operation::Equal;
    if (sign == "!=")
        return Operation::NotEqual;
    return std::nullopt;
}

std::optional<Function> find_function(std::string_view name)
{
    for (const FunctionName &candidate : function_names) {
        if (candidate.name == name && !name.empty())
            return candidate.function;
    }
    return std::nullopt;
}

bool is_about_anything(Quantity quantity)
{
    switch (quantity) {
    case Quantity::Elapsed:
    case Quantity::ElapsedYears:
    case Quantity::PlanYears:
    case Quantity::Year:
    case Quantity::State:
    case Quantity::PreviousGrade: return true;
    default: return false;
    }
}

bool takes_a_scale(Function function)
{
    return function >= Function::Points;
}

bool looks_below(Function function)
{
    return function >= Function::Mean;
}

std::string_view function_name(Function function)
{
    return function_names[static_cast<std::size_t>(function)].name;
}

} // namespace taikei::evaluate
