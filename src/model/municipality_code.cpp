#include "model/municipality_code.hpp"

#include <algorithm>
#include <string>

namespace taikei::model {

namespace {

constexpr std::size_t digits_before_check = 5;

/// The weights fall from 6 to 2; the sum's remainder by 11 is taken from 11, and the last digit of that checks.
char check_digit(std::string_view digits)
{
    int sum = 0;
    for (std::size_t i = 0; i < digits_before_check; ++i)
        sum += (digits[i] - '0') * (6 - static_cast<int>(i));
    return static_cast<char>('0' + (11 - sum % 11) % 10);
}

} // namespace

bool consists_of_digits(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

base::Result<void> check_municipality_code(std::string_view digits)
{
    const std::string given(digits);
    if (!consists_of_digits(digits))
        return base::fail("'" + given + "' is no local government code, which has six digits");
    if (digits.size() == digits_before_check)
        return base::fail(given + " lacks the check digit of a local government code, which has six digits: give "
                          + given + check_digit(digits));
    if (digits.size() != digits_before_check + 1)
        return base::fail(given
                          + " is no local government code: it has two digits for the prefecture, three for the "
                            "municipality and a check digit; give these six, or the name");
    if (digits.back() != check_digit(digits))
        return base::fail(given + " is no local government code, for its check digit would be " + check_digit(digits)
                          + ": look for a digit that was mistyped, or give the name");
    return {};
}

} // namespace taikei::model
