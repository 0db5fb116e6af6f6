#include "sandbox/pool.hpp"

#include <poll.h>

#include <algorithm>
#include <list>
#include <utility>

namespace taikei::sandbox {

namespace {

constexpr std::chrono::milliseconds wait_step{100};

struct Running {
    std::size_t index = 0;
    Child child;
};

class Pool {
public:
    Pool(Nursery &nursery, const Row &row)
        : m_nursery(nursery)
        , m_row(row)
    {
    }

    void run()
    {
        for (;;) {
            start_what_fits();
            if (m_running.empty())
                return;
            wait();
            tell();
        }
    }

private:
    void start_what_fits()
    {
        while (m_next < m_row.count && m_running.size() < std::max<std::size_t>(m_row.at_once, 1)) {
            const std::size_t index = m_next++;
            const base::Result<Job> job = m_row.make(index);
            if (job)
                m_running.push_back({index, Child(m_nursery, *job)});
            else
                m_row.ended(index, {std::unexpected(job.error()), {}});
        }
    }

    void wait()
    {
        std::vector<pollfd> ready;
        for (const Running &running : m_running)
            ready.push_back({running.child.descriptor(), POLLIN, 0});
        poll(ready.data(), ready.size(), static_cast<int>(wait_step.count()));
        auto running = m_running.begin();
        for (const pollfd &one : ready) {
            const auto current = running++;
            if (one.revents != 0 ? listen(*current) : current->child.overtime().has_value())
                end(current);
        }
    }

    /// True when the job has ended.
    bool listen(Running &running) const
    {
        const Step before = running.child.step();
        const bool has_ended = running.child.listen();
        if (m_row.progress && running.child.step() != before)
            m_row.progress(running.index, running.child.step());
        return has_ended || running.child.overtime().has_value();
    }

    void end(std::list<Running>::iterator running)
    {
        Outcome outcome = running->child.finish();
        const std::size_t index = running->index;
        m_running.erase(running);
        m_row.ended(index, std::move(outcome));
    }

    void tell() const
    {
        if (!m_row.waiting)
            return;
        std::vector<std::size_t> indices;
        for (const Running &running : m_running)
            indices.push_back(running.index);
        m_row.waiting(indices);
    }

    Nursery &m_nursery;
    const Row &m_row;
    std::size_t m_next = 0;
    std::list<Running> m_running;
};

} // namespace

void run_all(Nursery &nursery, const Row &row)
{
    Pool(nursery, row).run();
}

Outcome run_one(Nursery &nursery, Job job)
{
    Outcome only;
    run_all(nursery,
            {.count = 1,
             .make = [&](std::size_t) { return std::move(job); },
             .ended = [&](std::size_t, Outcome outcome) { only = std::move(outcome); }});
    return only;
}

} // namespace taikei::sandbox
