#include "base/decimal.hpp"

#include "base/character.hpp"

#include <array>

namespace taikei::base {

namespace {

constexpr int max_digits = 18;

__extension__ using Wide = __int128;

constexpr std::array<std::int64_t, max_digits + 1> make_powers_of_ten()
{
    std::array<std::int64_t, max_digits + 1> powers{};
    std::int64_t power = 1;
    for (auto &p : powers) {
        p = power;
        if (power < 1'000'000'000'000'000'000)
            power *= 10;
    }
    return powers;
}

constexpr auto powers_of_ten = make_powers_of_ten();

constexpr std::int64_t power_of_ten(int exponent)
{
    return powers_of_ten[static_cast<std::size_t>(exponent)];
}

std::string with_point(std::int64_t unscaled, int scale)
{
    // Through unsigned, because the smallest int64 has no positive counterpart.
    const auto magnitude =
        unscaled < 0 ? ~static_cast<std::uint64_t>(unscaled) + 1 : static_cast<std::uint64_t>(unscaled);
    std::string digits = std::to_string(magnitude);
    const auto places = static_cast<std::size_t>(scale);
    if (digits.size() <= places)
        digits.insert(0, places + 1 - digits.size(), '0');
    if (places > 0)
        digits.insert(digits.size() - places, 1, '.');
    if (unscaled < 0)
        digits.insert(0, 1, '-');
    return digits;
}

} // namespace

std::optional<Decimal> Decimal::parse(std::string_view text)
{
    const bool negative = text.starts_with('-');
    if (negative)
        text.remove_prefix(1);
    if (text.empty() || !is_digit(static_cast<unsigned char>(text.front()))
        || !is_digit(static_cast<unsigned char>(text.back())))
        return std::nullopt;

    std::int64_t unscaled = 0;
    int scale = 0;
    bool after_point = false;
    for (const char c : text) {
        if (c == '.' && !after_point) {
            after_point = true;
            continue;
        }
        if (!is_digit(static_cast<unsigned char>(c)) || unscaled >= power_of_ten(max_digits - 1) || scale == max_digits)
            return std::nullopt;
        unscaled = unscaled * 10 + (c - '0');
        scale += after_point ? 1 : 0;
    }
    return of(negative ? -unscaled : unscaled, scale);
}

std::optional<Decimal> Decimal::shifted(int exponent) const
{
    if (exponent <= m_scale)
        return of(m_unscaled, m_scale - exponent);
    const int missing = exponent - m_scale;
    if (missing > max_digits)
        return m_unscaled == 0 ? std::optional(Decimal{}) : std::nullopt;
    const auto wide = static_cast<Wide>(m_unscaled) * power_of_ten(missing);
    const Wide limit = power_of_ten(max_digits);
    if (wide >= limit || wide <= -limit)
        return std::nullopt;
    return of(static_cast<std::int64_t>(wide), 0);
}

double Decimal::to_double() const noexcept
{
    return static_cast<double>(m_unscaled) / static_cast<double>(power_of_ten(m_scale));
}

std::string Decimal::to_string() const
{
    return with_point(m_unscaled, m_scale);
}

std::string Decimal::to_shortest() const
{
    std::int64_t unscaled = m_unscaled;
    int scale = m_scale;
    while (scale > 0 && unscaled % 10 == 0) {
        unscaled /= 10;
        --scale;
    }
    return with_point(unscaled, scale);
}

std::strong_ordering operator<=>(const Decimal &a, const Decimal &b) noexcept
{
    // 19 digits by 10^18 stay within the 38 digits of 128 bits.
    auto left = static_cast<Wide>(a.m_unscaled);
    auto right = static_cast<Wide>(b.m_unscaled);
    if (a.m_scale < b.m_scale)
        left *= power_of_ten(b.m_scale - a.m_scale);
    else
        right *= power_of_ten(a.m_scale - b.m_scale);
    return left < right ? std::strong_ordering::less
        : left > right  ? std::strong_ordering::greater
                        : std::strong_ordering::equal;
}

} // namespace taikei::base
