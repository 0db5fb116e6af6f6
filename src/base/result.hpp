#pragma once

#include <expected>
#include <string>
#include <utility>

namespace taikei::base {

/// Why something from outside (a document, a file, a row) could not be read: what was found, where, what to do.
struct Error {
    std::string message; ///< in English, one sentence, says what to do where something can be done
    std::string where; ///< file, page, line or cell, as a person would look it up; empty where there is none
};

/// A value, or the reason why there is none. Not stated at all is `std::optional`, not this.
template <typename T>
using Result = std::expected<T, Error>;

inline std::unexpected<Error> fail(std::string message, std::string where = {})
{
    return std::unexpected(Error{std::move(message), std::move(where)});
}

} // namespace taikei::base
