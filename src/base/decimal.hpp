#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace taikei::base {

/// An exact decimal number: what a document prints, to its last digit. 3.20 and 3.2 are equal; the digits printed are
/// kept for display. At most 18 significant digits.
class Decimal {
public:
    constexpr Decimal() noexcept = default;
    constexpr explicit Decimal(std::int64_t whole) noexcept
        : m_unscaled(whole)
    {
    }

    /// unscaled × 10^-scale; scale from 0 to 18.
    static constexpr Decimal of(std::int64_t unscaled, int scale) noexcept
    {
        Decimal d;
        d.m_unscaled = unscaled;
        d.m_scale = scale;
        return d;
    }

    /// Reads an ASCII number such as "-12.50" or "7". None where the text is anything else or has too many digits.
    static std::optional<Decimal> parse(std::string_view text);

    /// This × 10^exponent, exponent from 0 to 16 (万 is 4, 億 is 8). None where it leaves 18 digits.
    std::optional<Decimal> shifted(int exponent) const;

    constexpr std::int64_t unscaled() const noexcept { return m_unscaled; }
    constexpr int scale() const noexcept { return m_scale; }
    Decimal negated() const noexcept { return of(-m_unscaled, m_scale); }
    double to_double() const noexcept;

    /// The digits as kept: of(320, 2) is "3.20".
    std::string to_string() const;
    /// Without trailing zeros after the point: of(320, 2) is "3.2".
    std::string to_shortest() const;

    friend std::strong_ordering operator<=>(const Decimal &a, const Decimal &b) noexcept;
    friend bool operator==(const Decimal &a, const Decimal &b) noexcept { return (a <=> b) == 0; }

private:
    std::int64_t m_unscaled = 0;
    int m_scale = 0;
};

} // namespace taikei::base
