#include "sandbox/nursery.hpp"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>
#include <system_error>

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

template <typename Make>
Ends make_ends(Make make)
{
    std::array<int, 2> ends{};
    if (make(ends.data()) != 0)
        throw_failure(errno, "cannot make a pipe to a child process");
    Descriptor reading(ends[0]);
    Descriptor writing(ends[1]);
    return {above_standard(std::move(reading)), above_standard(std::move(writing))};
}

/// Sockets rather than pipes, because writing to a pipe that nobody reads ends the writer.
Ends make_sockets(int type)
{
    return make_ends([type](int *ends) { return socketpair(AF_UNIX, type | SOCK_CLOEXEC, 0, ends); });
}

/// The call again where a signal broke it.
template <typename Call>
ssize_t uninterrupted(Call call)
{
    ssize_t result = -1;
    do
        result = call();
    while (result < 0 && errno == EINTR);
    return result;
}

/// The child takes everything in before it says a word, so nobody waits for the other. One that ended at once leaves
/// the rest unsent: it will be asked how it ended.
void send_all(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t sent = uninterrupted([&] { return send(descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL); });
        if (sent <= 0)
            return;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
}

/// What the nursery is asked: to start a worker that reads from the one descriptor and writes to the other.
struct WorkerOrder {
    std::array<int, 2> ends{-1, -1};
};

/// A message that carries an order's descriptors, which is sent and received in the same form.
class WorkerOrderMessage {
public:
    WorkerOrderMessage()
    {
        m_message.msg_iov = &m_part;
        m_message.msg_iovlen = 1;
        m_message.msg_control = m_control.data();
        m_message.msg_controllen = m_control.size();
    }
    WorkerOrderMessage(const WorkerOrderMessage &) = delete;
    WorkerOrderMessage &operator=(const WorkerOrderMessage &) = delete;

    bool send(int socket, const WorkerOrder &order)
    {
        cmsghdr *head = CMSG_FIRSTHDR(&m_message);
        head->cmsg_level = SOL_SOCKET;
        head->cmsg_type = SCM_RIGHTS;
        head->cmsg_len = CMSG_LEN(sizeof order.ends);
        std::memcpy(CMSG_DATA(head), order.ends.data(), sizeof order.ends);
        return uninterrupted([&] { return sendmsg(socket, &m_message, MSG_NOSIGNAL); }) == 1;
    }

    /// False where nobody will order any more.
    bool receive(int socket, WorkerOrder &order)
    {
        if (uninterrupted([&] { return recvmsg(socket, &m_message, MSG_CMSG_CLOEXEC); }) != 1)
            return false;
        const cmsghdr *head = CMSG_FIRSTHDR(&m_message);
        if (head == nullptr || head->cmsg_type != SCM_RIGHTS || head->cmsg_len != CMSG_LEN(sizeof order.ends))
            return false;
        std::memcpy(order.ends.data(), CMSG_DATA(head), sizeof order.ends);
        return true;
    }

private:
    char m_byte = 0;
    iovec m_part{&m_byte, 1};
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(WorkerOrder))> m_control{};
    msghdr m_message{};
};

/// Nothing of the environment that a document's reader does not need: where its data is, and how a sanitizer reports.
void forget_environment()
{
    std::vector<std::pair<const char *, std::string>> kept;
    for (const char *name : {"TESSDATA_PREFIX", "ASAN_OPTIONS", "TSAN_OPTIONS", "UBSAN_OPTIONS"}) {
        if (const char *value = std::getenv(name))
            kept.emplace_back(name, value);
    }
    for (char **variable = environ; variable != nullptr && *variable != nullptr; ++variable)
        explicit_bzero(*variable, std::strlen(*variable));
    clearenv();
    for (const auto &[name, value] : kept)
        setenv(name, value.c_str(), 1);
}

/// Signals as a new program expects them.
void reset_signals()
{
    for (int signal = 1; signal < NSIG; ++signal)
        std::signal(signal, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
}

/// Libraries tell on standard error about every odd byte of a document; a sanitizer, about our mistakes.
void silence()
{
    const int nowhere = open("/dev/null", O_RDWR | O_CLOEXEC);
    dup2(nowhere, STDIN_FILENO);
    dup2(nowhere, STDOUT_FILENO);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    dup2(nowhere, STDERR_FILENO);
#endif
    if (nowhere > STDERR_FILENO)
        close(nowhere);
}

/// Everything is closed but the standard three and what is returned, which is the given.
int keep_only(int descriptor)
{
    constexpr int kept = STDERR_FILENO + 1;
    dup2(descriptor, kept);
    close_range(kept + 1, ~0U, 0);
    return kept;
}

/// A child of the nursery's parent, which waits for it and gets its signals. As fork() otherwise; only what glibc
/// does for other threads is left out, of which there are none.
pid_t fork_sibling()
{
    return static_cast<pid_t>(syscall(SYS_clone, CLONE_PARENT | SIGCHLD, nullptr, nullptr, nullptr, nullptr));
}

/// Starts workers as long as somebody orders them. Does not return.
[[noreturn]] void tend(int orders, const std::vector<Task> &tasks)
{
    WorkerOrder order;
    while (WorkerOrderMessage().receive(orders, order)) {
        const pid_t pid = fork_sibling();
        if (pid == 0) {
            dup2(order.ends[0], STDIN_FILENO);
            dup2(order.ends[1], STDOUT_FILENO);
            run_worker(tasks);
        }
        const int answer = pid > 0 ? pid : -errno;
        close(order.ends[0]);
        close(order.ends[1]);
        send(orders, &answer, sizeof answer, MSG_NOSIGNAL);
    }
    _exit(0);
}

} // namespace

Nursery::Nursery(const std::vector<Task> &tasks)
{
    Ends ends = make_sockets(SOCK_SEQPACKET);
    m_pid = fork();
    if (m_pid < 0)
        throw_failure(errno, "cannot start a child process");
    if (m_pid == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        reset_signals();
        silence();
        forget_environment();
        tend(keep_only(ends.reading.number()), tasks);
    }
    m_orders = std::move(ends.writing);
}

Nursery::~Nursery()
{
    m_orders.reset();
    uninterrupted([this] { return waitpid(m_pid, nullptr, 0); });
}

Spawned Nursery::start_worker(std::string_view head, std::string_view document)
{
    Ends request_ends = make_sockets(SOCK_STREAM);
    Ends answer_ends = make_ends([](int *ends) { return pipe2(ends, O_CLOEXEC); });
    int answer = -ECHILD;
    {
        const std::scoped_lock lock(m_mutex);
        const WorkerOrder order{{request_ends.reading.number(), answer_ends.writing.number()}};
        if (!WorkerOrderMessage().send(m_orders.number(), order)
            || uninterrupted([&] { return recv(m_orders.number(), &answer, sizeof answer, 0); }) != sizeof answer)
            throw_failure(errno, "cannot start a child process");
    }
    if (answer < 0)
        throw_failure(-answer, "cannot start a child process");
    Descriptor writing = std::move(request_ends.writing);
    request_ends.reading.reset();
    const std::uint64_t size = head.size() + document.size();
    send_all(writing.number(), {reinterpret_cast<const char *>(&size), sizeof size});
    send_all(writing.number(), head);
    send_all(writing.number(), document);
    return {answer, std::move(answer_ends.reading)};
}

} // namespace taikei::sandbox
