#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace taikei::model {

/// 2025-11-22T11:21:00+09:00: a moment as RFC 3339 writes it, in Japanese time.
std::string format_timestamp(std::chrono::sys_seconds moment);

/// Reads what format_timestamp() writes; none for anything else.
std::optional<std::chrono::sys_seconds> parse_timestamp(std::string_view text);

} // namespace taikei::model
