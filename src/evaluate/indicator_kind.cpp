#include "evaluate/indicator_kind.hpp"

#include <array>
#include <utility>

namespace taikei::evaluate {
namespace {

template <typename T, std::size_t N>
using Names = std::array<std::pair<T, std::string_view>, N>;

constexpr Names<Direction, 4> direction_names = {{
    {Direction::Up, "up"},
    {Direction::Down, "down"},
    {Direction::Keep, "keep"},
    {Direction::Range, "range"},
}};
constexpr Names<Accumulation, 3> accumulation_names = {{
    {Accumulation::SingleYear, "single-year"},
    {Accumulation::Cumulative, "cumulative"},
    {Accumulation::Level, "level"},
}};
constexpr Names<Summing, 2> summing_names = {{
    {Summing::SumOfYears, "sum-of-years"},
    {Summing::AlreadySummed, "already-summed"},
}};
constexpr Names<TargetKind, 3> target_kind_names = {{
    {TargetKind::EachYear, "each-year"},
    {TargetKind::Midway, "midway"},
    {TargetKind::Final, "final"},
}};
constexpr Names<ValueNature, 3> value_nature_names = {{
    {ValueNature::Number, "number"},
    {ValueNature::Word, "word"},
    {ValueNature::Date, "date"},
}};
constexpr Names<FigureSource, 2> figure_source_names = {{
    {FigureSource::Counted, "counted"},
    {FigureSource::Survey, "survey"},
}};
constexpr Names<Formula, 5> formula_names = {{
    {Formula::Ratio, "ratio"},
    {Formula::TwoMinusRatio, "two-minus-ratio"},
    {Formula::InverseRatio, "inverse-ratio"},
    {Formula::FromBaseline, "from-baseline"},
    {Formula::Band, "band"},
}};
constexpr Names<Basis, 5> basis_names = {{
    {Basis::Assumed, "assumed"},
    {Basis::Words, "words"},
    {Basis::Figures, "figures"},
    {Basis::Marks, "marks"},
    {Basis::Person, "person"},
}};

template <typename T, std::size_t N>
std::string_view find_name(const Names<T, N> &names, T value)
{
    for (const auto &[candidate, name] : names) {
        if (candidate == value)
            return name;
    }
    return {};
}

template <typename T, std::size_t N>
std::optional<T> find_value(const Names<T, N> &names, std::string_view wanted)
{
    for (const auto &[value, name] : names) {
        if (name == wanted)
            return value;
    }
    return std::nullopt;
}

template <typename T>
bool is_confirmed_or_none(const std::optional<Trait<T>> &trait)
{
    return !trait || trait->is_confirmed();
}

template <typename T, typename Said>
void take(Trait<T> &trait, const Said &said, std::string_view by)
{
    if (said)
        trait = {*said, Basis::Person, std::string(by)};
}

template <typename T>
void take(std::optional<Trait<T>> &trait, const std::optional<T> &said, std::string_view by)
{
    if (said)
        trait = Trait<T>{*said, Basis::Person, std::string(by)};
}

} // namespace

bool IndicatorKind::is_confirmed() const
{
    const bool sums_confirmed = accumulation.value != Accumulation::Cumulative || summing.is_confirmed();
    return direction.is_confirmed() && accumulation.is_confirmed() && sums_confirmed && target_kind.is_confirmed()
        && value_nature.is_confirmed() && figure_source.is_confirmed() && baseline_year.is_confirmed()
        && is_confirmed_or_none(tolerance) && is_confirmed_or_none(formula);
}

IndicatorKind confirm(IndicatorKind kind, const ConfirmedKind &said, std::string_view by)
{
    take(kind.direction, said.direction, by);
    take(kind.accumulation, said.accumulation, by);
    take(kind.summing, said.summing, by);
    take(kind.target_kind, said.target_kind, by);
    take(kind.value_nature, said.value_nature, by);
    take(kind.figure_source, said.figure_source, by);
    take(kind.baseline_year, said.baseline_year, by);
    take(kind.tolerance, said.tolerance, by);
    take(kind.formula, said.formula, by);
    return kind;
}

std::string_view name_of(Direction direction)
{
    return find_name(direction_names, direction);
}

std::string_view name_of(Accumulation accumulation)
{
    return find_name(accumulation_names, accumulation);
}

std::string_view name_of(Summing summing)
{
    return find_name(summing_names, summing);
}

std::string_view name_of(TargetKind kind)
{
    return find_name(target_kind_names, kind);
}

std::string_view name_of(ValueNature nature)
{
    return find_name(value_nature_names, nature);
}

std::string_view name_of(FigureSource source)
{
    return find_name(figure_source_names, source);
}

std::string_view name_of(Formula formula)
{
    return find_name(formula_names, formula);
}

std::string_view name_of(Basis basis)
{
    return find_name(basis_names, basis);
}

std::string to_string(const Tolerance &tolerance)
{
    return tolerance.amount.to_shortest() + (tolerance.unit == Tolerance::Unit::Percent ? "%" : "");
}

std::optional<Direction> parse_direction(std::string_view name)
{
    return find_value(direction_names, name);
}

std::optional<Accumulation> parse_accumulation(std::string_view name)
{
    return find_value(accumulation_names, name);
}

std::optional<Summing> parse_summing(std::string_view name)
{
    return find_value(summing_names, name);
}

std::optional<TargetKind> parse_target_kind(std::string_view name)
{
    return find_value(target_kind_names, name);
}

std::optional<ValueNature> parse_value_nature(std::string_view name)
{
    return find_value(value_nature_names, name);
}

std::optional<FigureSource> parse_figure_source(std::string_view name)
{
    return find_value(figure_source_names, name);
}

std::optional<Formula> parse_formula(std::string_view name)
{
    return find_value(formula_names, name);
}

std::optional<Tolerance> parse_tolerance(std::string_view text)
{
    const bool percent = text.ends_with('%');
    if (percent)
        text.remove_suffix(1);
    const auto amount = base::Decimal::parse(text);
    if (!amount || *amount < base::Decimal{})
        return std::nullopt;
    return Tolerance{*amount, percent ? Tolerance::Unit::Percent : Tolerance::Unit::Points};
}

} // namespace taikei::evaluate
