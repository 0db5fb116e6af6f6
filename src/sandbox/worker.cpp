#include "sandbox/worker.hpp"

#include "base/read_to_end.hpp"
#include "sandbox/answer.hpp"
#include "sandbox/confinement.hpp"
#include "sandbox/job_bytes.hpp"
#include "sandbox/memory.hpp"

#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <exception>
#include <new>

namespace taikei::sandbox {

namespace {

/// Nobody listens any more where this fails.
void say(std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = write(STDOUT_FILENO, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            _exit(1);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

/// In a signal handler, so without allocating.
void say_refused(int call)
{
    const PartHead head = head_of(Part::Refused, sizeof call);
    std::array<char, sizeof head.bytes + sizeof call> bytes{};
    std::memcpy(bytes.data(), head.bytes, sizeof head.bytes);
    std::memcpy(bytes.data() + sizeof head.bytes, &call, sizeof call);
    say({bytes.data(), bytes.size()});
}

const Task *find_task(const std::vector<Task> &tasks, const std::string &name)
{
    const auto found = std::ranges::find(tasks, name, &Task::name);
    return found == tasks.end() ? nullptr : &*found;
}

void answer(const Task &task, std::string_view request)
{
    try {
        const auto report = [](const Step &step) { say(to_part(step)); };
        const base::Result<std::string> result = task.run(request, report);
        say(result ? to_part(Part::Value, *result) : to_part(result.error()));
    } catch (const std::bad_alloc &) {
        say(to_part(Part::OutOfMemory, ""));
    } catch (const std::exception &exception) {
        say(to_part(base::Error{exception.what(), ""}));
    }
}

} // namespace

void run_worker(const std::vector<Task> &tasks)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    close_range(STDERR_FILENO + 1, ~0U, 0);
    take_large_pages();
    std::uint64_t size = 0; // told first, so that memory for it is taken once
    if (recv(STDIN_FILENO, &size, sizeof size, MSG_WAITALL) != sizeof size)
        _exit(2);
    const auto bytes = base::read_to_end(STDIN_FILENO, size);
    const auto job = bytes ? job_in(*bytes) : std::nullopt;
    const Task *task = job ? find_task(tasks, job->task) : nullptr;
    if (task == nullptr)
        _exit(2);
    if (task->prepare)
        task->prepare(job->request);
    say(to_part(confine_this_process(job->limits, job->data_folders, say_refused)));
    answer(*task, job->request);
    _exit(0);
}

} // namespace taikei::sandbox
