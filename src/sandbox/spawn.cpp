#include "sandbox/spawn.hpp"

#include "sandbox/worker.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <string>
#include <system_error>
#include <vector>

namespace taikei::sandbox {

namespace {

[[noreturn]] void throw_failure(int error, const char *what)
{
    throw std::system_error(error, std::generic_category(), what);
}

/// Away from 0, 1 and 2, which are put in place one after the other: a program may have been started without them.
Descriptor above_standard(Descriptor given)
{
    if (given.number() > STDERR_FILENO)
        return given;
    Descriptor copy(fcntl(given.number(), F_DUPFD_CLOEXEC, STDERR_FILENO + 1));
    if (copy.number() < 0)
        throw_failure(errno, "cannot make a pipe");
    return copy;
}

/// What is read from, and what is written to.
struct Ends {
    Descriptor reading;
    Descriptor writing;
};

Ends make_ends(int (*make)(int *ends))
{
    std::array<int, 2> ends{};
    if (make(ends.data()) != 0)
        throw_failure(errno, "cannot make a pipe to a child process");
    Descriptor reading(ends[0]);
    Descriptor writing(ends[1]);
    return {above_standard(std::move(reading)), above_standard(std::move(writing))};
}

/// The child takes everything in before it says a word, so nobody waits for the other. One that ended at once leaves
/// the rest unsent: it will be asked how it ended.
void send_all(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t sent = send(descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR)
            continue;
        if (sent <= 0)
            return;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
}

/// Nothing of the parent's environment that a document's reader does not need. One thread a child: OpenMP, which
/// character recognition uses, would start as many as there are cores. Memory in large pages, where the system gives
/// them: a child lives for one document, and asking for each small page was a tenth of its time.
std::vector<std::string> environment()
{
    std::vector<std::string> all = {"LC_ALL=C.UTF-8", "OMP_THREAD_LIMIT=1", "MALLOC_ARENA_MAX=1",
                                    "GLIBC_TUNABLES=glibc.malloc.hugetlb=1"};
    for (const char *name : {"LD_LIBRARY_PATH", "TESSDATA_PREFIX", "ASAN_OPTIONS", "TSAN_OPTIONS", "UBSAN_OPTIONS"}) {
        if (const char *value = std::getenv(name))
            all.push_back(std::string(name) + "=" + value);
    }
    return all;
}

std::vector<char *> pointers(std::vector<std::string> &words)
{
    std::vector<char *> all;
    for (std::string &word : words)
        all.push_back(word.data());
    all.push_back(nullptr);
    return all;
}

/// What the child finds open, and its signals as a new program expects them.
class Setting {
public:
    Setting(int input, int output)
    {
        posix_spawn_file_actions_init(&m_actions);
        posix_spawn_file_actions_adddup2(&m_actions, input, STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&m_actions, output, STDOUT_FILENO);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
        // Libraries tell there about every odd byte of a document; a sanitizer, about our mistakes.
        posix_spawn_file_actions_addopen(&m_actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
#endif
        sigset_t none;
        sigset_t all;
        sigemptyset(&none);
        sigfillset(&all);
        posix_spawnattr_init(&m_attributes);
        posix_spawnattr_setsigmask(&m_attributes, &none);
        posix_spawnattr_setsigdefault(&m_attributes, &all);
        posix_spawnattr_setflags(&m_attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    }
    ~Setting()
    {
        posix_spawn_file_actions_destroy(&m_actions);
        posix_spawnattr_destroy(&m_attributes);
    }
    Setting(const Setting &) = delete;
    Setting &operator=(const Setting &) = delete;

    pid_t spawn(const std::filesystem::path &program)
    {
        std::vector<std::string> words = {"taikei", std::string(worker_word)};
        std::vector<std::string> variables = environment();
        pid_t pid = 0;
        const int error = posix_spawn(&pid, program.c_str(), &m_actions, &m_attributes, pointers(words).data(),
                                      pointers(variables).data());
        if (error != 0)
            throw_failure(error, "cannot start a child process");
        return pid;
    }

private:
    posix_spawn_file_actions_t m_actions{};
    posix_spawnattr_t m_attributes{};
};

} // namespace

Spawned spawn_worker(const std::filesystem::path &program, std::string_view head, std::string_view request)
{
    // Sockets, because writing to a pipe that nobody reads ends the writer.
    Ends request_ends = make_ends([](int *ends) { return socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends); });
    Ends answer_ends = make_ends([](int *ends) { return pipe2(ends, O_CLOEXEC); });
    const pid_t pid = Setting(request_ends.reading.number(), answer_ends.writing.number()).spawn(program);
    request_ends.reading.reset();
    send_all(request_ends.writing.number(), head);
    send_all(request_ends.writing.number(), request);
    return {pid, std::move(answer_ends.reading)};
}

} // namespace taikei::sandbox
