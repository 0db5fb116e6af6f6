#include "sandbox/system_call_filter.hpp"

#include <fcntl.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <span>

namespace taikei::sandbox {

namespace {

using Names = std::span<const char *const>;

/// Nothing that reaches beyond this process and what it has open.
constexpr std::array harmless = {
    // memory
    "brk", "munmap", "mremap", "madvise", "membarrier",
    // what is open already; the answer goes out by write
    "read", "readv", "pread64", "write", "writev", "lseek", "close", "fstat", "newfstatat", "statx",
    // time and chance
    "clock_gettime", "clock_getres", "clock_nanosleep", "nanosleep", "gettimeofday", "time", "getrandom",
    // signals and locks of this process
    "rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "sigaltstack", "futex", "sched_yield", "restart_syscall",
    "set_robust_list", "rseq", "set_tid_address", "poll", "ppoll",
    // who and where am I
    "getpid", "gettid", "getppid", "getuid", "geteuid", "getgid", "getegid", "uname", "sysinfo", "getrusage",
    "sched_getaffinity", "getrlimit", "getcpu",
    // the end
    "exit", "exit_group"};

/// Looking at installed data, where the kernel limits opening to it.
constexpr std::array reading_folders = {"getdents64", "access",   "faccessat",  "faccessat2", "stat",
                                        "lstat",      "readlink", "readlinkat", "fadvise64"};

/// No decoder has a reason for these: who asks for one was taken over by its document.
constexpr std::array telling = {
    // other processes and programs
    "fork", "vfork", "clone", "clone3", "execve", "execveat", "ptrace", "kill", "tkill", "process_vm_readv",
    "process_vm_writev", "pidfd_open", "pidfd_getfd", "pidfd_send_signal", "setns", "unshare",
    // the network, and other processes by sockets
    "socket", "socketpair", "connect", "bind", "listen", "accept", "accept4", "sendto", "sendmsg", "sendmmsg",
    "recvfrom", "recvmsg", "recvmmsg",
    // the machine
    "mount", "umount2", "pivot_root", "chroot", "bpf", "perf_event_open", "io_uring_setup", "io_uring_enter",
    "io_uring_register", "userfaultfd", "keyctl", "add_key", "request_key", "init_module", "finit_module",
    "delete_module", "kexec_load", "reboot"};

/// The filter while it is put together. Collects the first failure, so that a list of rules reads as a list.
class Rules {
public:
    Rules()
        : m_context(seccomp_init(SCMP_ACT_ERRNO(EPERM)), seccomp_release)
    {
    }

    /// A call that this architecture does not have is no failure.
    void add(std::uint32_t action, const char *name, std::span<const scmp_arg_cmp> conditions = {})
    {
        const int call = seccomp_syscall_resolve_name(name);
        if (call == __NR_SCMP_ERROR || !m_context || m_failure != 0)
            return;
        m_failure = seccomp_rule_add_array(m_context.get(), action, call, static_cast<unsigned>(conditions.size()),
                                           conditions.data());
    }
    void add(std::uint32_t action, Names names)
    {
        for (const char *name : names)
            add(action, name);
    }
    /// Only where none of the bits is set in the argument.
    void allow_without(const char *name, unsigned argument, std::uint64_t bits)
    {
        add(SCMP_ACT_ALLOW, name, std::array{scmp_arg_cmp{argument, SCMP_CMP_MASKED_EQ, bits, 0}});
    }
    void allow_with(const char *name, unsigned argument, std::uint64_t value)
    {
        add(SCMP_ACT_ALLOW, name, std::array{scmp_arg_cmp{argument, SCMP_CMP_EQ, value, 0}});
    }

    base::Result<void> load()
    {
        if (m_context && m_failure == 0)
            m_failure = seccomp_load(m_context.get());
        if (!m_context || m_failure != 0)
            return base::fail(std::string("system calls cannot be filtered: ") + std::strerror(std::abs(m_failure)));
        return {};
    }

private:
    std::unique_ptr<void, decltype(&seccomp_release)> m_context;
    int m_failure = 0; ///< negative errno
};

void allow_reading(Rules &rules)
{
    // The flag for files without a name holds that for directories, which are looked through.
    constexpr std::uint64_t nameless = __O_TMPFILE & ~O_DIRECTORY;
    constexpr std::uint64_t writing = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND | nameless | O_PATH;
    rules.allow_without("open", 1, writing);
    rules.allow_without("openat", 2, writing);
    rules.add(SCMP_ACT_ALLOW, reading_folders);
}

void allow_with_limits(Rules &rules)
{
    rules.allow_without("mmap", 2, PROT_EXEC); // no code comes to this process once it reads
    rules.allow_without("mprotect", 2, PROT_EXEC);
    rules.allow_with("tgkill", 0, static_cast<std::uint64_t>(getpid())); // abort() ends itself so
    rules.allow_with("prlimit64", 2, 0); // asking for a limit
    rules.allow_with("fcntl", 1, F_GETFL);
    rules.allow_with("fcntl", 1, F_GETFD);
    rules.allow_with("fcntl", 1, F_SETFD);
}

void (*refusal_handler)(int call) = nullptr;

extern "C" void handle_refusal(int, siginfo_t *info, void *)
{
    refusal_handler(info->si_syscall);
    _exit(1);
}

void install_refusal_handler(void (*on_refused)(int call))
{
    refusal_handler = on_refused;
    struct sigaction action{};
    action.sa_sigaction = handle_refusal;
    action.sa_flags = SA_SIGINFO;
    sigaction(SIGSYS, &action, nullptr);
}

} // namespace

base::Result<void> filter_system_calls(FileOpening opening, void (*on_refused)(int call))
{
    install_refusal_handler(on_refused);
    Rules rules;
    rules.add(SCMP_ACT_ALLOW, harmless);
    rules.add(SCMP_ACT_TRAP, telling);
    allow_with_limits(rules);
    if (opening == FileOpening::ReadOnly)
        allow_reading(rules);
    return rules.load();
}

std::string name_of_system_call(int call)
{
    const std::unique_ptr<char, decltype(&std::free)> name(seccomp_syscall_resolve_num_arch(SCMP_ARCH_NATIVE, call),
                                                           std::free);
    return name ? name.get() : "system call " + std::to_string(call);
}

} // namespace taikei::sandbox
