#include "cli/confined.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <exception>
#include <new>
#include <system_error>

namespace taikei::cli {

namespace {

using Clock = std::chrono::steady_clock;

/// What the child says first. After Value comes the result; after Failure the message, a NUL, and the place.
enum Answer : char { Value = 'v', Failure = 'f', OutOfMemory = 'm' };

constexpr std::chrono::milliseconds wait_step{100};

void set_limit(decltype(RLIMIT_AS) what, std::size_t value)
{
    const rlimit limit{value, value};
    setrlimit(what, &limit);
}

void confine(const Confinement &limits)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    set_limit(RLIMIT_CORE, 0);
    set_limit(RLIMIT_NOFILE, 0);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    set_limit(RLIMIT_AS, limits.memory);
#endif
}

bool send(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

bool answer(int descriptor, const std::function<base::Result<std::string>()> &work)
{
    try {
        const base::Result<std::string> result = work();
        if (result.has_value())
            return send(descriptor, std::string_view("v")) && send(descriptor, *result);
        return send(descriptor, "f" + result.error().message + '\0' + result.error().where);
    } catch (const std::bad_alloc &) {
        return send(descriptor, std::string_view("m"));
    } catch (const std::exception &exception) {
        return send(descriptor, std::string("f") + exception.what() + '\0');
    }
}

base::Error too_much_memory(const Confinement &limits)
{
    return {"reading it takes more than " + std::to_string(limits.memory >> 20)
                + " MB of memory; split the document and read its parts",
            ""};
}

base::Error too_much_time(const Confinement &limits)
{
    return {"reading it takes longer than " + std::to_string(limits.time.count() / 1000)
                + " s; split the document and read its parts",
            ""};
}

class Child {
public:
    Child(pid_t pid, int pipe)
        : m_pid(pid)
        , m_pipe(pipe)
    {
    }
    ~Child()
    {
        close(m_pipe);
        if (m_pid > 0) {
            kill(m_pid, SIGKILL);
            wait();
        }
    }
    Child(const Child &) = delete;
    Child &operator=(const Child &) = delete;

    /// Appends everything that the child says; false where it is not done in time.
    bool listen(std::string &said, Clock::time_point deadline, const std::function<void()> &on_wait)
    {
        std::array<char, 1 << 16> buffer;
        while (Clock::now() < deadline) {
            pollfd ready{m_pipe, POLLIN, 0};
            if (poll(&ready, 1, static_cast<int>(wait_step.count())) <= 0) {
                if (on_wait)
                    on_wait();
                continue;
            }
            const ssize_t count = read(m_pipe, buffer.data(), buffer.size());
            if (count == 0)
                return true;
            if (count > 0)
                said.append(buffer.data(), static_cast<std::size_t>(count));
        }
        return false;
    }

    /// How the child ended, as waitpid tells it.
    int wait()
    {
        int status = 0;
        while (waitpid(m_pid, &status, 0) < 0 && errno == EINTR) { }
        m_pid = 0;
        return status;
    }

private:
    pid_t m_pid;
    int m_pipe;
};

base::Result<std::string> understand(const std::string &said, int status, const Confinement &limits)
{
    if (WIFSIGNALED(status) || said.empty())
        return std::unexpected(base::Error{"reading it stopped with signal "
                                               + std::to_string(WIFSIGNALED(status) ? WTERMSIG(status) : 0)
                                               + "; the document is damaged or larger than can be read",
                                           ""});
    switch (said.front()) {
    case OutOfMemory: return std::unexpected(too_much_memory(limits));
    case Failure: {
        const std::size_t end = std::min(said.find('\0'), said.size() - 1);
        return base::fail(said.substr(1, end - 1), said.substr(end + 1));
    }
    default: return said.substr(1);
    }
}

} // namespace

base::Result<std::string> run_confined(const std::function<base::Result<std::string>()> &work,
                                       const Confinement &limits, const std::function<void()> &on_wait)
{
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0)
        throw std::system_error(errno, std::generic_category(), "cannot make a pipe");
    std::fflush(nullptr);
    const pid_t pid = fork();
    if (pid < 0)
        throw std::system_error(errno, std::generic_category(), "cannot start a child process");
    if (pid == 0) {
        close(ends[0]);
        confine(limits);
        _exit(answer(ends[1], work) ? 0 : 1);
    }
    close(ends[1]);
    Child child(pid, ends[0]);
    std::string said;
    if (!child.listen(said, Clock::now() + limits.time, on_wait))
        return std::unexpected(too_much_time(limits));
    return understand(said, child.wait(), limits);
}

} // namespace taikei::cli
