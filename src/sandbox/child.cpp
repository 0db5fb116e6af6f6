#include "sandbox/child.hpp"

#include "sandbox/job_bytes.hpp"
#include "sandbox/system_call_filter.hpp"

#include <fmt/format.h>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <ctime>
#include <thread>
#include <utility>

namespace taikei::sandbox {

namespace {

/// Between the end of an answer and the end of its process.
constexpr std::chrono::milliseconds grace{1000};

/// 60 s; 0.3 s.
std::string seconds(std::chrono::milliseconds time)
{
    const auto tenths = time / std::chrono::milliseconds(100);
    return fmt::format("{} s", static_cast<double>(tenths) / 10);
}

base::Error too_much_time(std::string_view what, std::chrono::milliseconds time)
{
    return {fmt::format("reading {} takes more than {} of processor time; split the document, or read some of its "
                        "pages",
                        what, seconds(time)),
            ""};
}

base::Error too_long_a_wait(std::string_view what, std::chrono::milliseconds time, std::chrono::milliseconds computed)
{
    return {fmt::format("reading {} was not done after {}, of which it computed for {}; try again when the machine is "
                        "less busy, and where that does not help, save or export the document anew",
                        what, seconds(time), seconds(computed)),
            ""};
}

base::Error too_much_memory(const Limits &limits)
{
    return {"reading it takes more than " + std::to_string(limits.memory >> 20)
                + " MB of memory; split the document, or read some of its pages",
            ""};
}

base::Error too_long_an_answer(const Limits &limits)
{
    return {"what was read from it has more than " + std::to_string(limits.answer >> 20)
                + " MB; split the document, or read some of its pages",
            ""};
}

base::Error refused(int call)
{
    return {"reading it was stopped: it made the decoder ask the system for '" + name_of_system_call(call)
                + "', which no document needs; do not trust this file",
            ""};
}

/// waitpid's status of a child that ended without a word.
base::Error ended(int status)
{
    if (!WIFSIGNALED(status))
        return {"reading it ended without a result (exit status " + std::to_string(WEXITSTATUS(status))
                    + "); the document is damaged: save or export it anew",
                ""};
    const int signal = WTERMSIG(status);
    return {"reading it stopped with signal " + std::to_string(signal) + " (" + strsignal(signal)
                + "); the document is damaged: save or export it anew",
            ""};
}

} // namespace

Child::Child(Nursery &nursery, const Job &job)
    : m_limits(job.limits)
{
    Spawned spawned = nursery.start_worker(head_of(job) + job.request, job.document);
    m_pipe = std::move(spawned.answer);
    m_pid = spawned.pid;
}

Child::~Child()
{
    reap({});
}

Child::Child(Child &&other) noexcept
    : m_limits(other.m_limits)
    , m_start(other.m_start)
    , m_last_step(other.m_last_step)
    , m_computed_at_step(other.m_computed_at_step)
    , m_pipe(std::move(other.m_pipe))
    , m_pid(std::exchange(other.m_pid, 0))
    , m_answer(std::move(other.m_answer))
    , m_has_said_all(other.m_has_said_all)
{
}

bool Child::listen()
{
    std::array<char, 1 << 16> buffer;
    const ssize_t count = read(m_pipe.number(), buffer.data(), buffer.size());
    if (count < 0)
        return errno != EINTR && errno != EAGAIN;
    if (m_answer.add({buffer.data(), static_cast<std::size_t>(count)})) {
        m_last_step = Clock::now();
        m_computed_at_step = computed();
    }
    m_has_said_all = count == 0;
    return m_has_said_all || m_answer.size() > m_limits.answer;
}

std::chrono::milliseconds Child::computed() const noexcept
{
    clockid_t clock{};
    timespec time{};
    if (clock_getcpuclockid(m_pid, &clock) != 0 || clock_gettime(clock, &time) != 0)
        return {};
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::seconds(time.tv_sec)
                                                         + std::chrono::nanoseconds(time.tv_nsec));
}

std::optional<base::Error> Child::overtime() const
{
    const auto now = Clock::now();
    const auto all = computed();
    const auto since_step = all - m_computed_at_step;
    if (all >= m_limits.time)
        return too_much_time("it", m_limits.time);
    if (since_step >= m_limits.step)
        return too_much_time("a page of it", m_limits.step);
    if (now - m_start >= m_limits.patience * m_limits.time)
        return too_long_a_wait("it", m_limits.patience * m_limits.time, all);
    if (now - m_last_step >= m_limits.patience * m_limits.step)
        return too_long_a_wait("a page of it", m_limits.patience * m_limits.step, since_step);
    return std::nullopt;
}

/// Ends the process where it does not end by itself within `patience`, which is for one that closed its pipe: it is
/// about to end, or was taken over and pretends to be.
Child::End Child::reap(std::chrono::milliseconds patience) noexcept
{
    if (m_pid == 0)
        return {};
    int status = 0;
    rusage usage{};
    const auto until = Clock::now() + patience;
    while (wait4(m_pid, &status, WNOHANG, &usage) == 0) {
        if (Clock::now() >= until) {
            kill(m_pid, SIGKILL);
            while (wait4(m_pid, &status, 0, &usage) < 0 && errno == EINTR) { }
            break;
        }
        std::this_thread::sleep_for(std::chrono::microseconds(200));
    }
    m_pid = 0;
    return {status, static_cast<std::size_t>(usage.ru_maxrss) << 10};
}

base::Result<std::string> Child::result()
{
    const auto late = m_has_said_all ? std::nullopt : overtime();
    const End end = reap(m_has_said_all ? grace : std::chrono::milliseconds{});
    if (m_answer.size() > m_limits.answer)
        return std::unexpected(too_long_an_answer(m_limits));
    if (late)
        return std::unexpected(*late);
    if (m_answer.refused_call())
        return std::unexpected(refused(*m_answer.refused_call()));
    if (auto said = m_answer.take_result())
        return *std::move(said);
    // Libraries in C end the process, or write to nowhere, where they get no more memory.
    if (m_answer.is_out_of_memory() || end.memory > m_limits.memory / 4 * 3)
        return std::unexpected(too_much_memory(m_limits));
    if (WIFSIGNALED(end.status) && WTERMSIG(end.status) == SIGXCPU)
        return std::unexpected(too_much_time("it", m_limits.time));
    return std::unexpected(ended(end.status));
}

Outcome Child::finish()
{
    return {result(), m_answer.protections()};
}

} // namespace taikei::sandbox
