#include "evaluate/rational.hpp"

#include <utility>

namespace taikei::evaluate {
namespace {

using Wide = Rational::Wide;

constexpr int most_digits = 12;
constexpr int most_decimal_digits = 18;

Wide power_of_ten(int exponent)
{
    Wide power = 1;
    for (int i = 0; i < exponent; ++i)
        power *= 10;
    return power;
}

std::optional<Wide> product(Wide a, Wide b)
{
    Wide result = 0;
    if (__builtin_mul_overflow(a, b, &result))
        return std::nullopt;
    return result;
}

std::optional<Wide> sum(Wide a, Wide b)
{
    Wide result = 0;
    if (__builtin_add_overflow(a, b, &result))
        return std::nullopt;
    return result;
}

Wide common_divisor(Wide a, Wide b)
{
    if (a < 0)
        a = -a;
    while (b != 0)
        a = std::exchange(b, a % b);
    return a;
}

Wide floor_of(Wide numerator, Wide denominator)
{
    const Wide quotient = numerator / denominator;
    return numerator % denominator < 0 ? quotient - 1 : quotient;
}

/// Compares a/b with c/d without a product that could overflow: whole parts first, then the reciprocals of the rests.
std::strong_ordering compare_slowly(Wide a, Wide b, Wide c, Wide d)
{
    bool swapped = false;
    while (true) {
        const Wide left = floor_of(a, b);
        const Wide right = floor_of(c, d);
        if (left != right)
            return (left < right) != swapped ? std::strong_ordering::less : std::strong_ordering::greater;
        a -= left * b;
        c -= right * d;
        if (a == 0 || c == 0) {
            if (a == c)
                return std::strong_ordering::equal;
            return (a < c) != swapped ? std::strong_ordering::less : std::strong_ordering::greater;
        }
        std::swap(a, b);
        std::swap(c, d);
        swapped = !swapped;
    }
}

/// Whether a rest of `rest` in `denominator` moves a magnitude up to the next whole.
bool rounds_away(Wide whole, Wide rest, Wide denominator, Rounding mode)
{
    const Wide other = denominator - rest;
    switch (mode) {
    case Rounding::Down: return false;
    case Rounding::Up: return rest > 0;
    case Rounding::HalfUp: return rest >= other;
    case Rounding::HalfEven: return rest > other || (rest == other && whole % 2 == 1);
    }
    return false;
}

} // namespace

Rational::Rational(const base::Decimal &decimal) noexcept
    : m_numerator(decimal.unscaled())
    , m_denominator(power_of_ten(decimal.scale()))
{
}

std::optional<Rational> Rational::of(std::int64_t numerator, std::int64_t denominator) noexcept
{
    if (denominator == 0)
        return std::nullopt;
    const Wide sign = denominator < 0 ? -1 : 1;
    return Rational{sign * numerator, sign * denominator};
}

Rational Rational::reduced() const noexcept
{
    const Wide divisor = common_divisor(m_numerator, m_denominator);
    return divisor <= 1 ? *this : Rational{m_numerator / divisor, m_denominator / divisor};
}

std::optional<Rational> Rational::plus(const Rational &other) const noexcept
{
    const auto attempt = [](const Rational &a, const Rational &b) -> std::optional<Rational> {
        if (a.m_denominator == b.m_denominator) {
            const auto numerator = sum(a.m_numerator, b.m_numerator);
            return numerator ? std::optional(Rational{*numerator, a.m_denominator}) : std::nullopt;
        }
        const auto left = product(a.m_numerator, b.m_denominator);
        const auto right = product(b.m_numerator, a.m_denominator);
        const auto denominator = product(a.m_denominator, b.m_denominator);
        const auto numerator = left && right ? sum(*left, *right) : std::nullopt;
        if (!numerator || !denominator)
            return std::nullopt;
        return Rational{*numerator, *denominator};
    };
    if (const auto result = attempt(*this, other))
        return result;
    return attempt(reduced(), other.reduced());
}

std::optional<Rational> Rational::minus(const Rational &other) const noexcept
{
    return plus(other.negated());
}

std::optional<Rational> Rational::times(const Rational &other) const noexcept
{
    const auto attempt = [](const Rational &a, const Rational &b) -> std::optional<Rational> {
        const auto numerator = product(a.m_numerator, b.m_numerator);
        const auto denominator = product(a.m_denominator, b.m_denominator);
        if (!numerator || !denominator)
            return std::nullopt;
        return Rational{*numerator, *denominator};
    };
    if (const auto result = attempt(*this, other))
        return result;
    // Across, so that what cancels never grows.
    return attempt(Rational{m_numerator, other.m_denominator}.reduced(),
                   Rational{other.m_numerator, m_denominator}.reduced());
}

std::optional<Rational> Rational::divided_by(const Rational &other) const noexcept
{
    if (other.is_zero())
        return std::nullopt;
    const Wide sign = other.m_numerator < 0 ? -1 : 1;
    return times(Rational{sign * other.m_denominator, sign * other.m_numerator});
}

Rational Rational::negated() const noexcept
{
    return Rational{-m_numerator, m_denominator};
}

Rational Rational::magnitude() const noexcept
{
    return is_negative() ? negated() : *this;
}

std::optional<base::Decimal> Rational::rounded(int digits, Rounding mode) const noexcept
{
    const auto shifted = times(Rational{power_of_ten(digits), 1});
    if (!shifted)
        return std::nullopt;
    const Rational size = shifted->magnitude();
    Wide whole = size.m_numerator / size.m_denominator;
    if (rounds_away(whole, size.m_numerator % size.m_denominator, size.m_denominator, mode))
        ++whole;
    if (whole >= power_of_ten(most_decimal_digits))
        return std::nullopt;
    const auto unscaled = static_cast<std::int64_t>(whole);
    return base::Decimal::of(is_negative() ? -unscaled : unscaled, digits);
}

std::optional<base::Decimal> Rational::exact_decimal() const noexcept
{
    for (int digits = 0; digits <= most_digits; ++digits) {
        const auto decimal = rounded(digits);
        if (decimal && Rational{*decimal} == *this)
            return decimal;
    }
    return std::nullopt;
}

double Rational::to_double() const noexcept
{
    return static_cast<double>(m_numerator) / static_cast<double>(m_denominator);
}

std::strong_ordering operator<=>(const Rational &a, const Rational &b) noexcept
{
    if (a.m_denominator == b.m_denominator)
        return a.m_numerator <=> b.m_numerator;
    const auto left = product(a.m_numerator, b.m_denominator);
    const auto right = product(b.m_numerator, a.m_denominator);
    if (left && right)
        return *left <=> *right;
    return compare_slowly(a.m_numerator, a.m_denominator, b.m_numerator, b.m_denominator);
}

} // namespace taikei::evaluate
