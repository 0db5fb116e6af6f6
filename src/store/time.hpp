#pragma once

#include <chrono>
#include <cstdint>

namespace taikei::store {

using Time = std::chrono::sys_seconds; ///< UTC

/// The store keeps times as seconds since 1970-01-01 00:00 UTC.
inline Time time_at(std::int64_t seconds)
{
    return Time(std::chrono::seconds(seconds));
}

inline std::int64_t seconds_of(Time time)
{
    return time.time_since_epoch().count();
}

} // namespace taikei::store
