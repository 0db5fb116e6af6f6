#include "cli/progress.hpp"

#include <gtest/gtest.h>
#include <thread>

namespace taikei::cli {
namespace {

TEST(ProgressBar, FillsFromTheLeft)
{
    EXPECT_EQ(progress_bar(0, 4, 8), "[        ]");
    EXPECT_EQ(progress_bar(1, 4, 8), "[##      ]");
    EXPECT_EQ(progress_bar(4, 4, 8), "[########]");
}

TEST(ProgressBar, IsFullWhereThereIsNothingToDo)
{
    EXPECT_EQ(progress_bar(0, 0, 3), "[###]");
}

TEST(Progress, SaysNothingOffTheTerminal)
{
    testing::internal::CaptureStderr();
    {
        Progress progress(Terminal{}, 2);
        progress.show(0, "plan.txt");
        std::this_thread::sleep_for(std::chrono::milliseconds(600));
        progress.show(1, "plan.txt");
    }
    EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
}

} // namespace
} // namespace taikei::cli
