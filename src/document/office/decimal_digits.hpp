#pragma once

#include <string>

namespace taikei::document::office {

/// A number as spreadsheet programs count with it when they show it: fifteen decimal digits, so that 0.285 is rounded
/// to 0.29 although its binary form lies below.
class DecimalDigits {
public:
    /// `value` without its sign.
    static DecimalDigits of(double value);

    /// This × 10^exponent.
    void shift(int exponent) { m_point += exponent; }

    /// Rounds half up to so many digits behind the point.
    void round(int decimals);

    bool is_zero() const { return m_digits.empty(); }
    /// Digits before the point, without leading zeros: empty below 1.
    std::string whole() const;
    /// Digits behind the point, without trailing zeros.
    std::string fraction() const;

private:
    std::string m_digits; ///< without leading and trailing zeros
    int m_point = 0; ///< how many of the digits stand before the point; may be below 0
};

} // namespace taikei::document::office
