#include "cli/confined.hpp"

#include <chrono>
#include <csignal>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <stdexcept>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace taikei::cli {
namespace {

using ::testing::HasSubstr;

TEST(Confined, GivesBackWhatTheWorkReturned)
{
    const std::string large(5'000'000, 'x');
    EXPECT_EQ(run_confined([&] { return large + std::string("\0end", 4); }).value(), large + std::string("\0end", 4));
    EXPECT_EQ(run_confined([] { return std::string(); }).value(), "");
}

TEST(Confined, GivesBackWhyTheWorkFailed)
{
    const auto result = run_confined([] { return base::Result<std::string>(base::fail("too old", "line 3")); });
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().message, "too old");
    EXPECT_EQ(result.error().where, "line 3");
}

TEST(Confined, TellsOfAnException)
{
    const auto result = run_confined([]() -> base::Result<std::string> { throw std::runtime_error("out of luck"); });
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().message, "out of luck");
}

TEST(Confined, SurvivesACrash)
{
    const auto result = run_confined([]() -> base::Result<std::string> {
        std::raise(SIGKILL);
        return "never";
    });
    ASSERT_FALSE(result.has_value());
    EXPECT_THAT(result.error().message, HasSubstr("stopped with signal 9"));
}

TEST(Confined, EndsWorkThatNeverEnds)
{
    const auto start = std::chrono::steady_clock::now();
    int waits = 0;
    const auto forever = []() -> base::Result<std::string> {
        for (;;)
            std::this_thread::sleep_for(std::chrono::hours(1));
    };
    const auto result = run_confined(forever, {.time = std::chrono::milliseconds(1000)}, [&] { ++waits; });
    ASSERT_FALSE(result.has_value());
    EXPECT_THAT(result.error().message, HasSubstr("takes longer than 1 s"));
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(10));
    EXPECT_GE(waits, 5);
}

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
TEST(Confined, EndsWorkThatTakesAllMemory)
{
    const auto greedy = []() -> base::Result<std::string> {
        std::vector<std::string> all;
        for (;;)
            all.emplace_back(1 << 20, 'x');
    };
    const auto result = run_confined(greedy);
    ASSERT_FALSE(result.has_value());
    EXPECT_THAT(result.error().message, HasSubstr("more than 512 MB of memory"));
}
#endif

TEST(Confined, CanReachNeitherFileNorNetwork)
{
    const auto result = run_confined([]() -> base::Result<std::string> {
        const bool reached = socket(AF_INET, SOCK_STREAM, 0) >= 0 || dup(STDERR_FILENO) >= 0;
        return reached ? "reached" : "confined";
    });
    EXPECT_EQ(result.value(), "confined");
}

} // namespace
} // namespace taikei::cli
