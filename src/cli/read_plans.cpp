#include "cli/read_plans.hpp"

#include "base/sha256.hpp"
#include "cli/input_file.hpp"
#include "cli/progress.hpp"
#include "document/read_document.hpp"
#include "sandbox/plan_task.hpp"
#include "sandbox/tasks.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <thread>
#include <utility>

namespace taikei::cli {

namespace {

/// The place as a person would look it up begins with the path that was given.
base::Error with_path(base::Error error, const ReadPlan &source)
{
    if (error.where.starts_with(source.path))
        return error;
    if (error.where.starts_with(source.file))
        error.where.erase(0, source.file.size());
    else if (!error.where.empty())
        error.where.insert(0, ", ");
    error.where.insert(0, source.path);
    return error;
}

/// One run over the files.
class Reading {
public:
    Reading(const PlansToRead &what, const Terminal &terminal)
        : m_what(what)
        , m_progress(terminal, file_names(what.paths))
    {
        for (const std::string &path : what.paths)
            m_plans.emplace_back(ReadPlan{path, file_name(path), {}, {}});
    }

    std::vector<base::Result<ReadPlan>> run()
    {
        sandbox::Nursery nursery(sandbox::all_tasks());
        sandbox::run_all(
            nursery,
            {.count = m_plans.size(),
             .at_once = std::max(1u, std::thread::hardware_concurrency()),
             .make = [this](std::size_t index) { return make(index); },
             .ended = [this](std::size_t index, const sandbox::Outcome &outcome) { end(index, outcome); },
             .waiting = [this](const std::vector<std::size_t> &running) { m_progress.show(running); },
             .progress = [this](std::size_t index, const sandbox::Step &step) { m_progress.step(index, step); }});
        return std::move(m_plans);
    }

    /// What this machine lacks.
    const std::set<std::string> &notes() const noexcept { return m_notes; }

private:
    base::Result<sandbox::Job> make(std::size_t index)
    {
        base::Result<std::string> bytes = read_bytes(m_plans[index]->path, document::Limits{}.scan_bytes);
        if (!bytes)
            return std::unexpected(bytes.error());
        if (m_what.with_sha256)
            m_plans[index]->sha256 = base::sha256(*bytes);
        return sandbox::to_job({m_plans[index]->file, std::move(*bytes), m_what.profile, m_what.pages,
                                m_what.recognition, m_what.provenance});
    }

    void end(std::size_t index, const sandbox::Outcome &outcome)
    {
        m_progress.end();
        if (outcome.protections)
            note(describe_missing(*outcome.protections));
        base::Result<model::Plan> plan = sandbox::plan_of(outcome);
        if (!plan) {
            m_plans[index] = std::unexpected(with_path(plan.error(), *m_plans[index]));
            return;
        }
        for (const base::Finding &finding : plan->findings) {
            if (finding.kind == "recognition-missing")
                note(finding.detail);
        }
        m_plans[index]->plan = std::move(*plan);
    }

    void note(const std::string &text)
    {
        if (!text.empty())
            m_notes.insert(text);
    }

    const PlansToRead &m_what;
    Progress m_progress;
    std::vector<base::Result<ReadPlan>> m_plans; ///< with file and path from the beginning
    std::set<std::string> m_notes;
};

} // namespace

std::vector<base::Result<ReadPlan>> read_plans(const PlansToRead &what, const Terminal &terminal)
{
    std::vector<base::Result<ReadPlan>> plans;
    std::set<std::string> notes;
    {
        Reading reading(what, terminal);
        plans = reading.run();
        notes = reading.notes();
    }
    for (const std::string &note : notes)
        write_error("taikei: note: " + note + "\n");
    return plans;
}

} // namespace taikei::cli
