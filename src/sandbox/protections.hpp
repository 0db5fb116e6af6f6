#pragma once

#include <cstdint>
#include <string>

namespace taikei::sandbox {

/// What held a child while it read. Time, processes and written files are limited everywhere; the rest is the kernel's
/// to give, and a container may withhold it.
struct Protections {
    bool system_calls = false; ///< a filter lets it call what decoding needs and nothing else (seccomp)
    bool data_folders = false; ///< it can open installed data, and the kernel keeps it from all else (Landlock)
    bool memory = false; ///< its address space is limited; not so under a sanitizer

    friend bool operator==(const Protections &, const Protections &) = default;
};

/// One sentence on what is missing and what holds instead; empty where nothing is.
std::string describe_missing(const Protections &protections);

} // namespace taikei::sandbox
