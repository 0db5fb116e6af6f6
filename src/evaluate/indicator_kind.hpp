#pragma once

#include "base/decimal.hpp"
#include "model/fiscal_year.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// What an indicator is, so far as judging needs to know: which way is good, how its years add up, what its target
/// binds. A plan hardly ever prints it. The program proposes it from words and figures; a person confirms it.
namespace taikei::evaluate {

/// 望ましい方向: which way is better.
enum class Direction : std::uint8_t {
    Up, ///< 増加, 向上
    Down, ///< 減少, 抑制
    Keep, ///< 維持: near the target, or near the baseline where the target is the word alone
    Range, ///< between the two ends of the target (10～15%)
};

/// 単年か累計か: what the value of a year covers.
enum class Accumulation : std::uint8_t {
    SingleYear, ///< 単年度: what happened in that year
    Cumulative, ///< 累計: the target counts all years together
    Level, ///< 時点: how things stood on a day
};

/// How the values of a cumulative indicator are printed.
enum class Summing : std::uint8_t {
    SumOfYears, ///< one year's count each; they must be added
    AlreadySummed, ///< each printed value is the running total
};

/// 目標の種類: which years a target binds.
enum class TargetKind : std::uint8_t {
    EachYear, ///< 毎年度
    Midway, ///< 中間目標 and a final one
    Final, ///< 最終目標 only
};

enum class ValueNature : std::uint8_t {
    Number,
    Word, ///< 検討中, 実施: judged by a person
    Date, ///< done by a year: judged by a person
};

/// Where the figures come from, as far as it changes how they are judged.
enum class FigureSource : std::uint8_t {
    Counted,
    Survey, ///< アンケート: small changes are chance
};

/// 達成率の式: how attainment is computed.
enum class Formula : std::uint8_t {
    Ratio, ///< actual ÷ target
    TwoMinusRatio, ///< 2 − actual ÷ target, for what should fall
    InverseRatio, ///< target ÷ actual, for what should fall, where the city says so
    FromBaseline, ///< (actual − baseline) ÷ (target − baseline), for either direction
    Band, ///< 1 inside the band, else 1 − distance from it ÷ its nearer edge
};

/// 許容幅: how far a value may stray and still count as level.
struct Tolerance {
    enum class Unit : std::uint8_t {
        Points, ///< in the indicator's own unit
        Percent, ///< per hundred of the reference
    };
    base::Decimal amount;
    Unit unit = Unit::Points;
    friend bool operator==(const Tolerance &, const Tolerance &) = default;
};

/// How a trait is known.
enum class Basis : std::uint8_t {
    Assumed, ///< nothing speaks for anything else
    Words, ///< name, unit, definition
    Figures, ///< baseline against target, years of the targets
    Marks, ///< a word or sign in the target's cell (維持, UP, 以下)
    Person, ///< confirmed
};

/// One property with its ground.
template <typename T>
struct Trait {
    T value{};
    Basis basis = Basis::Assumed;
    std::string evidence; ///< the word, mark or figures that speak for it; who confirmed it; empty where assumed

    bool is_confirmed() const { return basis == Basis::Person; }
    friend bool operator==(const Trait &, const Trait &) = default;
};

/// 指標の性質.
struct IndicatorKind {
    Trait<Direction> direction;
    Trait<Accumulation> accumulation;
    Trait<Summing> summing; ///< of meaning only where accumulation is Cumulative
    Trait<TargetKind> target_kind;
    Trait<ValueNature> value_nature;
    Trait<FigureSource> figure_source;
    Trait<std::optional<model::FiscalYear>> baseline_year; ///< none where there is no observed value
    std::optional<Trait<Tolerance>> tolerance; ///< none where none is stated: a rule may bring its own
    std::optional<Trait<Formula>> formula; ///< none: the rule chooses by direction

    /// Every trait that is stated has been confirmed by a person.
    bool is_confirmed() const;
    friend bool operator==(const IndicatorKind &, const IndicatorKind &) = default;
};

/// What a person has said of an indicator; what is none stays as proposed.
struct ConfirmedKind {
    std::optional<Direction> direction;
    std::optional<Accumulation> accumulation;
    std::optional<Summing> summing;
    std::optional<TargetKind> target_kind;
    std::optional<ValueNature> value_nature;
    std::optional<FigureSource> figure_source;
    std::optional<model::FiscalYear> baseline_year;
    std::optional<Tolerance> tolerance;
    std::optional<Formula> formula;
    friend bool operator==(const ConfirmedKind &, const ConfirmedKind &) = default;
};

/// Puts what a person said above what was proposed; `by` is kept as evidence.
IndicatorKind confirm(IndicatorKind proposed, const ConfirmedKind &said, std::string_view by);

/// Names as they stand in rule files, JSON and options: "up", "single-year", "two-minus-ratio".
std::string_view name_of(Direction direction);
std::string_view name_of(Accumulation accumulation);
std::string_view name_of(Summing summing);
std::string_view name_of(TargetKind kind);
std::string_view name_of(ValueNature nature);
std::string_view name_of(FigureSource source);
std::string_view name_of(Formula formula);
std::string_view name_of(Basis basis);
/// "3" or "10%".
std::string to_string(const Tolerance &tolerance);

std::optional<Direction> parse_direction(std::string_view name);
std::optional<Accumulation> parse_accumulation(std::string_view name);
std::optional<Summing> parse_summing(std::string_view name);
std::optional<TargetKind> parse_target_kind(std::string_view name);
std::optional<ValueNature> parse_value_nature(std::string_view name);
std::optional<FigureSource> parse_figure_source(std::string_view name);
std::optional<Formula> parse_formula(std::string_view name);
/// "3", "2.5" (points) or "10%"; none for anything else, and for less than 0.
std::optional<Tolerance> parse_tolerance(std::string_view text);

} // namespace taikei::evaluate
