#include "sandbox/pool.hpp"
#include "sandbox/probe.hpp"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <thread>

namespace taikei::sandbox {
namespace {

using ::testing::Contains;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::SizeIs;
using ::testing::StartsWith;

Job job(const std::string &task, const std::string &request)
{
    return {.task = task, .request = request, .data_folders = {}, .limits = {}};
}

/// A row of jobs for the probe, and what came of it. A job without a task is one that cannot be made.
struct TriedRow {
    explicit TriedRow(std::vector<Job> given)
        : jobs(std::move(given))
        , results(jobs.size())
    {
    }

    void run(std::size_t at_once)
    {
        Row row{.count = jobs.size(), .at_once = at_once};
        row.make = [this](std::size_t index) -> base::Result<Job> {
            if (jobs[index].task.empty())
                return base::fail("no file");
            return jobs[index];
        };
        row.ended = [this](std::size_t index, const Outcome &outcome) {
            ends.push_back(index);
            results[index] = outcome.result ? *outcome.result : "! " + outcome.result.error().message;
        };
        row.waiting = [this](const std::vector<std::size_t> &running) {
            most_at_once = std::max(most_at_once, running.size());
        };
        row.progress = [this](std::size_t, const Step &step) { steps.push_back(step.what); };
        Nursery nursery(probe_tasks());
        run_all(nursery, row);
    }

    std::vector<Job> jobs;
    std::vector<std::string> results;
    std::vector<std::size_t> ends;
    std::vector<std::string> steps;
    std::size_t most_at_once = 0;
};

TEST(Pool, GivesEachJobItsAnswer)
{
    TriedRow row({job("echo", "a"), job("echo", "b"), job("echo", "c"), job("echo", "d"), job("echo", "e")});
    row.run(2);
    EXPECT_THAT(row.results, ElementsAre("a", "b", "c", "d", "e"));
    EXPECT_THAT(row.ends, SizeIs(5));
}

TEST(Pool, RunsAsManyAtATimeAsAllowed)
{
    TriedRow row({job("try", "steps"), job("try", "steps"), job("try", "steps")});
    row.run(2);
    EXPECT_EQ(row.most_at_once, 2U);
    EXPECT_THAT(row.results, Each("eight pages"));
}

TEST(Pool, DoesNotWaitForTheSlowToStartTheNext)
{
    TriedRow row({job("try", "steps"), job("echo", "b"), job("echo", "c")});
    row.run(2);
    EXPECT_THAT(row.ends, ElementsAre(1, 2, 0));
}

TEST(Pool, LeavesTheOthersAloneWhereOneFails)
{
    TriedRow row({job("try", "exit"), job("", ""), job("echo", "c")});
    row.run(1);
    EXPECT_THAT(row.results[0], StartsWith("! reading it ended without a result"));
    EXPECT_EQ(row.results[1], "! no file");
    EXPECT_EQ(row.results[2], "c");
}

TEST(Pool, TellsWhatAJobIsAt)
{
    TriedRow row({job("try", "steps")});
    row.run(1);
    EXPECT_THAT(row.steps, Contains("page 8"));
}

TEST(Pool, OfNothingIsDone)
{
    TriedRow row({});
    row.run(2);
    EXPECT_THAT(row.ends, SizeIs(0));
}

/// As a server does: children are started from several threads, each of which waits for its own.
TEST(Pool, WorksInSeveralThreads)
{
    Nursery nursery(probe_tasks());
    std::vector<std::string> results(4);
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 0; i < results.size(); ++i) {
            threads.emplace_back([&nursery, &results, i] {
                for (int round = 0; round < 5; ++round)
                    results[i] += run_one(nursery, job("echo", std::to_string(i))).result.value_or("!");
            });
        }
    }
    EXPECT_THAT(results, ElementsAre("00000", "11111", "22222", "33333"));
}

} // namespace
} // namespace taikei::sandbox
