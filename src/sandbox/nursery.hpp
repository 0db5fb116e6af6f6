#pragma once

#include "sandbox/descriptor.hpp"
#include "sandbox/worker.hpp"

#include <mutex>
#include <string_view>
#include <vector>

#include <sys/types.h>

namespace taikei::sandbox {

/// A worker that was started, and the end of the pipe on which it answers.
struct Spawned {
    pid_t pid = 0;
    Descriptor answer;
};

/// The process from which workers are forked.
///
/// It is forked from this one before a document or a database is opened, and only waits: so a worker begins with one
/// thread, no lock held, and a small memory in which nothing of other documents is. Forking takes a millisecond, where
/// executing the program anew would take twenty. Workers are the children of this process, not of the nursery.
class Nursery {
public:
    /// To be made while the process has one thread and holds no secret. Throws std::system_error where the machine
    /// starts no process.
    explicit Nursery(const std::vector<Task> &tasks);
    ~Nursery();
    Nursery(const Nursery &) = delete;
    Nursery &operator=(const Nursery &) = delete;

    /// Starts a worker that takes in the head and the document, one after the other. It has no other descriptor of this
    /// process and nothing of its environment. From any thread. Throws std::system_error where the machine starts no
    /// process.
    Spawned start_worker(std::string_view head, std::string_view document);

private:
    std::mutex m_mutex;
    Descriptor m_orders;
    pid_t m_pid = 0;
};

} // namespace taikei::sandbox
