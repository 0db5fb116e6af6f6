#include "sandbox/pool.hpp"
#include "sandbox/probe.hpp"
#include "sandbox/protections.hpp"

#include <cerrno>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>

/// On machines and in containers that withhold a protection documents are read all the same, less can be opened, and
/// what is missing is told.
namespace taikei::sandbox {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

enum class Withheld { Seccomp, Landlock };

/// As a container's own filter does it.
void withhold(Withheld what)
{
    const scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
    if (what == Withheld::Landlock) {
        seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SYS_landlock_create_ruleset, 0);
    } else {
        seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(seccomp), 0);
        seccomp_rule_add(filter, SCMP_ACT_ERRNO(EINVAL), SCMP_SYS(prctl), 1,
                         SCMP_A0(SCMP_CMP_EQ, static_cast<scmp_datum_t>(PR_SET_SECCOMP)));
    }
    if (seccomp_load(filter) != 0)
        _exit(1);
}

/// What a job gives, run in a process from which something is withheld: its answer or failure, and in the next line
/// what is missing. Empty where nothing can be withheld on this machine.
std::string run_without(Withheld what, const std::string &task, const std::string &request,
                        const std::vector<std::filesystem::path> &folders = {})
{
    std::array<int, 2> ends{};
    EXPECT_EQ(pipe(ends.data()), 0);
    const pid_t pid = fork();
    if (pid == 0) {
        withhold(what);
        Nursery nursery(probe_tasks());
        const Outcome outcome =
            run_one(nursery, {.task = task, .request = request, .data_folders = folders, .limits = {}});
        const std::string text = (outcome.result ? *outcome.result : "! " + outcome.result.error().message) + "\n"
            + (outcome.protections ? describe_missing(*outcome.protections) : "unknown");
        [[maybe_unused]] const ssize_t written = write(ends[1], text.data(), text.size());
        _exit(0);
    }
    close(ends[1]);
    std::string text(1 << 12, '\0');
    const ssize_t count = read(ends[0], text.data(), text.size());
    close(ends[0]);
    waitpid(pid, nullptr, 0);
    text.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
    return text;
}

class Container : public ::testing::Test {
protected:
    void SetUp() override
    {
        if (run_without(Withheld::Landlock, "echo", "x").empty())
            GTEST_SKIP() << "this machine filters no system calls (no seccomp)";
    }
};

TEST_F(Container, WithoutSeccompReadsDocumentsAndTells)
{
    EXPECT_THAT(run_without(Withheld::Seccomp, "echo", "read"),
                AllOf(StartsWith("read\n"), HasSubstr("system calls are not filtered (no seccomp here)")));
}

TEST_F(Container, WithoutSeccompOpensNeitherFileNorSocket)
{
    EXPECT_THAT(run_without(Withheld::Seccomp, "try", "socket"), StartsWith("Too many open files"));
    EXPECT_THAT(run_without(Withheld::Seccomp, "try", "open"), Not(StartsWith("read")));
    EXPECT_THAT(run_without(Withheld::Seccomp, "read", "/etc/passwd", {"/etc"}), StartsWith("Too many open files"));
}

TEST_F(Container, WithoutLandlockOpensNoDataAndTells)
{
    EXPECT_THAT(run_without(Withheld::Landlock, "read", "/etc/passwd", {"/etc"}),
                AllOf(StartsWith("Operation not permitted"),
                      HasSubstr("installed data cannot be opened safely (no Landlock here)"),
                      Not(HasSubstr("seccomp"))));
}

TEST(Protections, ThatAreAllThereNeedNoWord)
{
    EXPECT_EQ(describe_missing({.system_calls = true, .data_folders = true, .memory = true}), "");
    EXPECT_EQ(describe_missing({.system_calls = true, .data_folders = true, .memory = false}),
              "memory is not limited (built with a sanitizer)");
}

} // namespace
} // namespace taikei::sandbox
