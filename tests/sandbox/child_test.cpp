#include "places.hpp"
#include "sandbox/pool.hpp"
#include "sandbox/probe.hpp"

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

/// What a child may and may not do, tried by what a decoder would do that was taken over (probe.cpp).
namespace taikei::sandbox {
namespace {

using std::chrono::milliseconds;
using ::testing::HasSubstr;
using ::testing::StartsWith;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool has_sanitizer = true;
#else
constexpr bool has_sanitizer = false;
#endif

Outcome run(const std::string &task, const std::string &request, const Limits &limits = {},
            const std::vector<std::filesystem::path> &folders = {})
{
    Nursery nursery(probe_tasks());
    return run_one(nursery, {.task = task, .request = request, .data_folders = folders, .limits = limits});
}

std::string answer(const std::string &task, const std::string &request = "")
{
    const Outcome outcome = run(task, request);
    EXPECT_TRUE(outcome.result.has_value()) << outcome.result.error().message;
    return outcome.result.value_or("");
}

std::string failure(const std::string &task, const std::string &request, const Limits &limits = {})
{
    const Outcome outcome = run(task, request, limits);
    return outcome.result ? "it worked: " + *outcome.result : outcome.result.error().message;
}

class Child : public ::testing::Test {
protected:
    void SetUp() override
    {
        const Outcome outcome = run("echo", "");
        ASSERT_TRUE(outcome.protections.has_value());
        if (!outcome.protections->system_calls)
            GTEST_SKIP() << "this machine filters no system calls (no seccomp)";
    }
};

TEST(ChildAnswer, IsWhatTheTaskReturned)
{
    const std::string large = std::string(5'000'000, 'x') + std::string("\0end", 4);
    EXPECT_EQ(answer("echo", large), large);
    EXPECT_EQ(answer("echo", ""), "");
}

TEST(ChildAnswer, IsWhyTheTaskFailed)
{
    const Outcome outcome = run("fail", "");
    ASSERT_FALSE(outcome.result.has_value());
    EXPECT_EQ(outcome.result.error().message, "too old");
    EXPECT_EQ(outcome.result.error().where, "line 3");
}

TEST(ChildAnswer, TellsOfAnException)
{
    EXPECT_EQ(failure("try", "throw"), "out of luck");
}

TEST(ChildAnswer, HasALimit)
{
    EXPECT_EQ(failure("try", "flood", {.answer = 8u << 20}),
              "what was read from it has more than 8 MB; split the document, or read some of its pages");
}

TEST(ChildEnd, ByACrash)
{
    if (has_sanitizer)
        GTEST_SKIP() << "the sanitizer answers to this signal itself";
    EXPECT_EQ(
        failure("try", "crash"),
        "reading it stopped with signal 11 (Segmentation fault); the document is damaged: save or export it anew");
    EXPECT_THAT(failure("try", "recurse"), StartsWith("reading it stopped with signal 11"));
    EXPECT_THAT(failure("try", "abort"), StartsWith("reading it stopped with signal 6 (Aborted)"));
}

TEST(ChildEnd, WithoutAWord)
{
    EXPECT_EQ(failure("try", "exit"),
              "reading it ended without a result (exit status 3); the document is damaged: save or export it anew");
}

TEST(ChildEnd, WhenItComputesTooLong)
{
    EXPECT_EQ(failure("try", "hang", {.time = milliseconds(500), .patience = 100}),
              "reading it takes more than 0.5 s of processor time; split the document, or read some of its pages");
    EXPECT_EQ(failure("try", "hang", {.step = milliseconds(500), .patience = 100}),
              "reading a page of it takes more than 0.5 s of processor time; split the document, or read some of its "
              "pages");
}

TEST(ChildEnd, WhenItSleeps)
{
    EXPECT_EQ(failure("try", "sleep", {.time = milliseconds(500), .patience = 2}),
              "reading it was not done after 1 s, of which it computed for 0 s; try again when the machine is less "
              "busy, and where that does not help, save or export the document anew");
    EXPECT_THAT(failure("try", "sleep", {.step = milliseconds(500), .patience = 2}),
                StartsWith("reading a page of it was not done after 1 s, of which it computed for 0 s; try again"));
}

/// As a sound document on a busy machine: it computes little and waits long for it.
TEST(ChildEnd, NotWhenItWaitsForACore)
{
    EXPECT_EQ(run("try", "wait", {.time = milliseconds(300), .step = milliseconds(300)}).result.value_or("ended"),
              "waited");
}

TEST(ChildEnd, WhenItPretendsToBeDone)
{
    EXPECT_THAT(failure("try", "pretend"), StartsWith("reading it stopped with signal 9"));
}

TEST(ChildEnd, WhenItTakesTooMuchMemory)
{
    if (has_sanitizer)
        GTEST_SKIP() << "address space cannot be limited under a sanitizer";
    EXPECT_EQ(failure("try", "two gigabytes"),
              "reading it takes more than 1024 MB of memory; split the document, or read some of its pages");
    EXPECT_EQ(answer("try", "half a gigabyte"), "yyyy");
}

TEST(ChildSteps, GiveItMoreTime)
{
    const Limits limits{.step = milliseconds(500), .patience = 1};
    EXPECT_EQ(run("try", "steps", limits).result.value_or("ended"), "eight pages");
}

TEST_F(Child, IsStoppedWhereItReachesOut)
{
    const auto told = [](const std::string &call) {
        return "reading it was stopped: it made the decoder ask the system for '" + call
            + "', which no document needs; do not trust this file";
    };
    EXPECT_EQ(failure("try", "socket"), told("socket"));
    EXPECT_EQ(failure("try", "fork"), told("clone"));
    EXPECT_EQ(failure("try", "thread"), told("clone3"));
    EXPECT_EQ(failure("try", "exec"), told("execve"));
    EXPECT_EQ(failure("try", "kill"), told("kill"));
    EXPECT_EQ(failure("try", "trace"), told("ptrace"));
}

TEST_F(Child, OpensNoFile)
{
    EXPECT_EQ(answer("try", "open"), "Operation not permitted");
    EXPECT_EQ(answer("try", "create"), "Operation not permitted");
    EXPECT_EQ(answer("try", "delete"), "Operation not permitted");
    EXPECT_EQ(answer("try", "duplicate"), "Operation not permitted");
}

TEST_F(Child, GetsNoNewCode)
{
    EXPECT_EQ(answer("try", "code"), "Operation not permitted");
}

TEST_F(Child, ReadsInstalledDataAndNothingElse)
{
    const std::filesystem::path both = build_folder() / "sandbox-data";
    std::filesystem::remove_all(both);
    std::filesystem::create_directories(both / "data");
    std::filesystem::create_directories(both / "other");
    std::ofstream(both / "data/map") << "eight by";
    std::ofstream(both / "other/map") << "secret";
    std::filesystem::create_symlink(both / "other/map", both / "data/link");
    const std::vector<std::filesystem::path> folders = {both / "data", "/nowhere/at/all"};
    const auto read = [&](const std::filesystem::path &path) {
        return run("read", path.string(), {}, folders).result.value_or("failed");
    };
    if (!run("echo", "", {}, folders).protections->data_folders)
        GTEST_SKIP() << "this machine cannot limit opening to some folders (no Landlock)";
    EXPECT_EQ(read(both / "data/map"), "read 8");
    EXPECT_EQ(read(both / "other/map"), "Permission denied");
    EXPECT_EQ(read(both / "data/link"), "Permission denied");
    EXPECT_EQ(read(both / "data/../other/map"), "Permission denied");
    EXPECT_EQ(run("try", "open", {}, folders).result.value_or("failed"), "Permission denied");
    EXPECT_EQ(run("try", "create", {}, folders).result.value_or("failed"), "Operation not permitted");
    std::filesystem::remove_all(both);
}

TEST(ChildTask, ThatIsUnknownGivesNoAnswer)
{
    const Outcome outcome = run("no such task", "");
    EXPECT_THAT(outcome.result.error().message, HasSubstr("exit status 2"));
    EXPECT_FALSE(outcome.protections.has_value());
}

TEST(ChildMemory, HoldsNothingOfTheEnvironment)
{
    setenv("DATABASE_PASSWORD", "not to be told", 1);
    EXPECT_EQ(answer("environment"), "");
    setenv("TESSDATA_PREFIX", "/data", 1);
    EXPECT_EQ(answer("environment"), "TESSDATA_PREFIX=/data\n");
}

TEST(ChildMemory, HoldsNothingOfWhatCameAfterTheNursery)
{
    std::string secret;
    Nursery nursery(probe_tasks(secret));
    secret = "another document";
    EXPECT_EQ(run_one(nursery, {.task = "tell", .request = "", .data_folders = {}, .limits = {}}).result, "");
}

} // namespace
} // namespace taikei::sandbox
