#include "evaluate/propose_kind.hpp"

#include "base/text.hpp"
#include "evaluate/kind_words.hpp"

#include <algorithm>
#include <set>

namespace taikei::evaluate {
namespace {

constexpr std::size_t fewest_targets_of_each_year = 3;

bool has_mark(const model::Value &value, std::string_view mark)
{
    return std::ranges::find(value.marks, mark) != value.marks.end();
}

/// The last target of the plan: the one that the indicator is for. None where there is no target.
const model::Value *final_target(const model::Indicator &indicator)
{
    const model::Value *last = nullptr;
    for (const model::Value &value : indicator.values) {
        if (value.kind == model::ValueKind::Target && (last == nullptr || value.year >= last->year))
            last = &value;
    }
    return last;
}

const model::Value *observed_in(const model::Indicator &indicator, std::optional<model::FiscalYear> year)
{
    for (const model::Value &value : indicator.values) {
        if (year && value.kind == model::ValueKind::Observed && value.year == *year)
            return &value;
    }
    return nullptr;
}

Trait<std::optional<model::FiscalYear>> propose_baseline_year(const model::Indicator &indicator,
                                                              const std::optional<model::Period> &period)
{
    std::optional<model::FiscalYear> first;
    std::optional<model::FiscalYear> last_before;
    for (const model::Value &value : indicator.values) {
        if (value.kind != model::ValueKind::Observed)
            continue;
        if (!first || value.year < *first)
            first = value.year;
        const bool before = period && period->from && value.year < *period->from;
        if (before && (!last_before || value.year > *last_before))
            last_before = value.year;
    }
    if (!first)
        return {};
    return {last_before ? last_before : first, Basis::Figures, ""};
}

std::optional<Trait<Direction>> direction_by_marks(const model::Value &target)
{
    const auto by_mark = [&](Direction direction) { return Trait<Direction>{direction, Basis::Marks, target.text}; };
    if (target.low && target.high)
        return by_mark(Direction::Range);
    if (has_mark(target, "maintain") && !has_mark(target, "at-least") && !has_mark(target, "at-most"))
        return by_mark(Direction::Keep);
    if (has_mark(target, "down") || has_mark(target, "at-most"))
        return by_mark(Direction::Down);
    if (has_mark(target, "up") || has_mark(target, "at-least"))
        return by_mark(Direction::Up);
    return std::nullopt;
}

std::optional<Trait<Direction>> direction_by_figures(const model::Value *baseline, const model::Value *target)
{
    if (baseline == nullptr || target == nullptr || !baseline->number || !target->number)
        return std::nullopt;
    const std::string evidence = baseline->text + " → " + target->text;
    if (*baseline->number == *target->number)
        return Trait<Direction>{Direction::Keep, Basis::Figures, evidence};
    const bool rises = *target->number > *baseline->number;
    return Trait<Direction>{rises ? Direction::Up : Direction::Down, Basis::Figures, evidence};
}

Trait<Direction> propose_direction(const model::Indicator &indicator, const model::Value *baseline,
                                   std::string_view words)
{
    const model::Value *target = final_target(indicator);
    if (target != nullptr) {
        if (const auto by_marks = direction_by_marks(*target))
            return *by_marks;
    }
    const auto word = KindWords::get().direction_in(words);
    if (word && word->way == KindWords::Way::UpThoughFalling)
        return {Direction::Up, Basis::Words, word->word};
    const auto by_figures = direction_by_figures(baseline, target);
    // A share that is 100% already, or a count that is 0 already, is not kept: it cannot get better.
    if (by_figures && !(by_figures->value == Direction::Keep && word))
        return *by_figures;
    if (word)
        return {word->way == KindWords::Way::Down ? Direction::Down : Direction::Up, Basis::Words, word->word};
    return {};
}

/// `words` are name, part and unit.
Trait<Accumulation> propose_accumulation(const model::Indicator &indicator, std::string_view words)
{
    const KindWords &lexicon = KindWords::get();
    if (const auto word = lexicon.cumulative_in(words))
        return {Accumulation::Cumulative, Basis::Words, *word};
    if (const model::Value *target = final_target(indicator)) {
        if (const auto word = lexicon.cumulative_in(base::fold_tight(target->text)))
            return {Accumulation::Cumulative, Basis::Marks, *word};
    }
    if (const auto word = lexicon.level_in(words))
        return {Accumulation::Level, Basis::Words, *word};
    return {};
}

/// Running totals never fall. Where the word stands with the target only, the years are counted one by one.
Trait<Summing> propose_summing(const model::Indicator &indicator, const Trait<Accumulation> &accumulation)
{
    if (accumulation.value != Accumulation::Cumulative || accumulation.basis == Basis::Marks)
        return {Summing::SumOfYears, Basis::Assumed, ""};
    std::vector<const model::Value *> observed;
    for (const model::Value &value : indicator.values) {
        if (value.kind == model::ValueKind::Observed && value.number)
            observed.push_back(&value);
    }
    std::ranges::stable_sort(observed, {}, [](const model::Value *value) { return value->year; });
    for (std::size_t i = 1; i < observed.size(); ++i) {
        if (*observed[i]->number < *observed[i - 1]->number)
            return {Summing::SumOfYears, Basis::Figures, observed[i - 1]->text + " → " + observed[i]->text};
    }
    return {Summing::AlreadySummed, Basis::Words, accumulation.evidence};
}

Trait<TargetKind> propose_target_kind(const model::Indicator &indicator)
{
    std::set<int> years;
    for (const model::Value &value : indicator.values) {
        if (value.kind != model::ValueKind::Target)
            continue;
        if (has_mark(value, "per-year"))
            return {TargetKind::EachYear, Basis::Marks, value.text};
        years.insert(value.year.year());
    }
    if (years.size() < 2)
        return {TargetKind::Final, years.empty() ? Basis::Assumed : Basis::Figures, ""};
    const bool in_a_row = *years.rbegin() - *years.begin() + 1 == static_cast<int>(years.size());
    const bool each = in_a_row && years.size() >= fewest_targets_of_each_year;
    return {each ? TargetKind::EachYear : TargetKind::Midway, Basis::Figures, ""};
}

Trait<ValueNature> propose_value_nature(const model::Indicator &indicator)
{
    const model::Value *target = final_target(indicator);
    if (target != nullptr && has_mark(*target, "date"))
        return {ValueNature::Date, Basis::Marks, target->text};
    const auto is_number = [](const model::Value &value) { return value.number || value.low || value.high; };
    if (indicator.values.empty() || std::ranges::any_of(indicator.values, is_number))
        return {ValueNature::Number, indicator.values.empty() ? Basis::Assumed : Basis::Figures, ""};
    return {ValueNature::Word, Basis::Figures, indicator.values.front().text};
}

Trait<FigureSource> propose_figure_source(const model::Indicator &indicator, const std::string &name)
{
    std::string words = name;
    if (indicator.definition || indicator.note)
        words += base::fold_tight(indicator.definition.value_or("") + indicator.note.value_or(""));
    if (const auto word = KindWords::get().survey_in(words))
        return {FigureSource::Survey, Basis::Words, *word};
    return {};
}

} // namespace

IndicatorKind propose_kind(const model::Indicator &indicator, const std::optional<model::Period> &period)
{
    const std::string name = base::fold_tight(indicator.name + indicator.part.value_or(""));
    const std::string words = indicator.unit ? name + base::fold_tight(*indicator.unit) : name;
    IndicatorKind kind;
    kind.baseline_year = propose_baseline_year(indicator, period);
    kind.direction = propose_direction(indicator, observed_in(indicator, kind.baseline_year.value), name);
    kind.accumulation = propose_accumulation(indicator, words);
    kind.summing = propose_summing(indicator, kind.accumulation);
    kind.target_kind = propose_target_kind(indicator);
    kind.value_nature = propose_value_nature(indicator);
    kind.figure_source = propose_figure_source(indicator, name);
    return kind;
}

} // namespace taikei::evaluate
