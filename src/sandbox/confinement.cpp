#include "sandbox/confinement.hpp"

#include "sandbox/data_folders.hpp"
#include "sandbox/system_call_filter.hpp"

#include <sys/prctl.h>
#include <sys/resource.h>

#include <chrono>

namespace taikei::sandbox {

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool has_sanitizer = true;
#else
constexpr bool has_sanitizer = false;
#endif

/// Standard input, output and error, and a data file or two at a time.
constexpr rlim_t most_open_files = 32;

void set_limit(decltype(RLIMIT_AS) what, rlim_t value)
{
    const rlimit limit{value, value};
    setrlimit(what, &limit);
}

/// Of 19. Whoever waits for a page of the site goes before who waits for a document.
constexpr int politeness = 10;

/// The kernel's own clock stops a child even where its parent is gone; the parent's is the first to ring.
rlim_t processor_seconds(const Limits &limits)
{
    return static_cast<rlim_t>(std::chrono::ceil<std::chrono::seconds>(limits.time).count()) + 1;
}

void limit_resources(const Limits &limits)
{
    set_limit(RLIMIT_CORE, 0);
    set_limit(RLIMIT_FSIZE, 0);
    set_limit(RLIMIT_NPROC, 0);
    set_limit(RLIMIT_NOFILE, most_open_files);
    set_limit(RLIMIT_CPU, processor_seconds(limits));
    if (!has_sanitizer)
        set_limit(RLIMIT_AS, limits.memory);
}

} // namespace

Protections confine_this_process(const Limits &limits, std::span<const std::filesystem::path> data_folders,
                                 void (*on_refused)(int call))
{
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    setpriority(PRIO_PROCESS, 0, politeness);
    Protections protections{.memory = !has_sanitizer};
    protections.data_folders = restrict_to_data_folders(data_folders).has_value();
    limit_resources(limits);
    const FileOpening opening =
        protections.data_folders && !data_folders.empty() ? FileOpening::ReadOnly : FileOpening::Never;
    protections.system_calls = filter_system_calls(opening, on_refused).has_value();
    // Where nothing filters calls, sockets can be made as well as files opened: both take a descriptor.
    if (!protections.system_calls)
        set_limit(RLIMIT_NOFILE, 0);
    return protections;
}

} // namespace taikei::sandbox
