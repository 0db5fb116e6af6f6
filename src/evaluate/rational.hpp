#pragma once

#include "base/decimal.hpp"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>

namespace taikei::evaluate {

/// How a number is rounded where a city says so.
enum class Rounding : std::uint8_t {
    HalfUp, ///< 四捨五入: away from zero at the half
    HalfEven,
    Down, ///< 切り捨て: toward zero
    Up, ///< 切り上げ: away from zero
};

/// An exact fraction of 128-bit whole numbers: 79.95% is not 80%, and a third is a third. Arithmetic tells when a
/// result does not fit; with the 18 digits of a Decimal, sums, products and quotients of two always do.
class Rational {
public:
    __extension__ using Wide = __int128;

    constexpr Rational() noexcept = default;
    constexpr explicit Rational(std::int64_t whole) noexcept
        : m_numerator(whole)
    {
    }
    explicit Rational(const base::Decimal &decimal) noexcept;
    /// None where the denominator is 0.
    static std::optional<Rational> of(std::int64_t numerator, std::int64_t denominator) noexcept;

    /// None where the result leaves 128 bits; divided_by() also for a divisor of 0.
    std::optional<Rational> plus(const Rational &other) const noexcept;
    std::optional<Rational> minus(const Rational &other) const noexcept;
    std::optional<Rational> times(const Rational &other) const noexcept;
    std::optional<Rational> divided_by(const Rational &other) const noexcept;
    Rational negated() const noexcept;
    Rational magnitude() const noexcept;

    constexpr bool is_zero() const noexcept { return m_numerator == 0; }
    constexpr bool is_negative() const noexcept { return m_numerator < 0; }
    bool is_whole() const noexcept { return m_numerator % m_denominator == 0; }

    /// Rounded to `digits` places after the point, 0 to 12; none where that has more than 18 digits.
    std::optional<base::Decimal> rounded(int digits, Rounding mode = Rounding::HalfUp) const noexcept;
    /// The shortest exact decimal; none where there is none within 12 places.
    std::optional<base::Decimal> exact_decimal() const noexcept;
    double to_double() const noexcept;

    friend std::strong_ordering operator<=>(const Rational &a, const Rational &b) noexcept;
    friend bool operator==(const Rational &a, const Rational &b) noexcept { return (a <=> b) == 0; }

private:
    constexpr Rational(Wide numerator, Wide denominator) noexcept
        : m_numerator(numerator)
        , m_denominator(denominator)
    {
    }
    Rational reduced() const noexcept;

    Wide m_numerator = 0;
    Wide m_denominator = 1; ///< above 0
};

} // namespace taikei::evaluate
