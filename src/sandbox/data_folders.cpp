#include "sandbox/data_folders.hpp"

#include "sandbox/descriptor.hpp"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <cstring>

namespace taikei::sandbox {

namespace {

// What Debian 12's header does not have yet. A right that the running kernel does not know must not be named to it.
constexpr std::uint64_t filesystem_rights_of_version_1 = (1u << 13) - 1;
constexpr std::uint64_t right_to_refer = 1u << 13; ///< version 2
constexpr std::uint64_t right_to_truncate = 1u << 14; ///< version 3
constexpr std::uint64_t rights_to_bind_and_connect = 0b11; ///< version 4, TCP
constexpr std::uint64_t right_to_control_devices = 1u << 15; ///< version 5
constexpr std::uint64_t abstract_sockets_and_signals = 0b11; ///< version 6

/// landlock_ruleset_attr as newer kernels know it; an older one takes its first fields.
struct Ruleset {
    std::uint64_t filesystem = 0;
    std::uint64_t network = 0;
    std::uint64_t scope = 0;
};

/// Everything that this version can forbid.
Ruleset everything(long version)
{
    Ruleset rules{.filesystem = filesystem_rights_of_version_1};
    if (version >= 2)
        rules.filesystem |= right_to_refer;
    if (version >= 3)
        rules.filesystem |= right_to_truncate;
    if (version >= 4)
        rules.network = rights_to_bind_and_connect;
    if (version >= 5)
        rules.filesystem |= right_to_control_devices;
    if (version >= 6)
        rules.scope = abstract_sockets_and_signals;
    return rules;
}

std::size_t size_for(long version)
{
    if (version >= 6)
        return sizeof(Ruleset);
    return version >= 4 ? offsetof(Ruleset, scope) : offsetof(Ruleset, network);
}

base::Result<void> failure(const std::string &what)
{
    return base::fail(what + ": " + std::strerror(errno));
}

/// None where the folder is not there: then there is nothing to read in it.
base::Result<void> allow_reading_below(const std::filesystem::path &folder, int ruleset)
{
    const Descriptor opened(open(folder.c_str(), O_PATH | O_CLOEXEC | O_DIRECTORY));
    if (opened.number() < 0)
        return {};
    const landlock_path_beneath_attr rule{LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR, opened.number()};
    if (syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) != 0)
        return failure("no rule can be made for " + folder.string());
    return {};
}

} // namespace

base::Result<void> restrict_to_data_folders(std::span<const std::filesystem::path> folders)
{
    const long version = syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (version < 1)
        return failure("this kernel has no Landlock");
    const Ruleset rules = everything(version);
    const Descriptor ruleset(static_cast<int>(syscall(SYS_landlock_create_ruleset, &rules, size_for(version), 0)));
    if (ruleset.number() < 0)
        return failure("no rules can be made");
    for (const std::filesystem::path &folder : folders) {
        if (auto allowed = allow_reading_below(folder, ruleset.number()); !allowed)
            return allowed;
    }
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    if (syscall(SYS_landlock_restrict_self, ruleset.number(), 0) != 0)
        return failure("the rules cannot be put in force");
    return {};
}

} // namespace taikei::sandbox
