#pragma once

#include "base/result.hpp"
#include "sandbox/answer.hpp"
#include "sandbox/descriptor.hpp"
#include "sandbox/job.hpp"
#include "sandbox/nursery.hpp"

#include <chrono>
#include <optional>
#include <string>

#include <sys/types.h>

namespace taikei::sandbox {

/// How a job ended.
struct Outcome {
    base::Result<std::string> result; ///< what the task gave back, or why it did not
    std::optional<Protections> protections; ///< what held the child; none where it did not come so far
};

/// One job in a process of its own.
///
/// The request goes to the child over a socket that is closed behind it, the answer comes back over a pipe.
class Child {
public:
    /// Throws std::system_error where the machine starts no process.
    Child(Nursery &nursery, const Job &job);
    /// Ends the process if it still runs.
    ~Child();
    Child(Child &&other) noexcept;
    Child &operator=(Child &&) = delete;

    /// Readable when the child has something to say, for poll().
    int descriptor() const noexcept { return m_pipe.number(); }
    /// Takes in what the child says. True when the job has ended: it said all, or too much.
    bool listen();
    /// Why it must be ended, once it has had its time; none before that.
    std::optional<base::Error> overtime() const;
    const Step &step() const noexcept { return m_answer.step(); }
    /// Ends the process and says how the job ended. To be called once, when listen() returned true or it
    /// has had its time.
    Outcome finish();

private:
    using Clock = std::chrono::steady_clock;
    struct End {
        int status = 0; ///< as waitpid gives it
        std::size_t memory = 0; ///< bytes that were resident at most
    };
    /// Processor time so far, of a child that was not reaped.
    std::chrono::milliseconds computed() const noexcept;
    End reap(std::chrono::milliseconds patience) noexcept;
    base::Result<std::string> result();

    Limits m_limits;
    Clock::time_point m_start = Clock::now();
    Clock::time_point m_last_step = m_start;
    std::chrono::milliseconds m_computed_at_step{};
    Descriptor m_pipe;
    pid_t m_pid = 0; ///< 0 once it is gone
    Answer m_answer;
    bool m_has_said_all = false; ///< the pipe was closed at its end
};

} // namespace taikei::sandbox
