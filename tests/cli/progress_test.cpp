#include "cli/progress.hpp"

#include <functional>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <thread>

namespace taikei::cli {
namespace {

using ::testing::HasSubstr;

TEST(ProgressBar, FillsFromTheLeft)
{
    EXPECT_EQ(progress_bar(0, 4, 8), "[        ]");
    EXPECT_EQ(progress_bar(1, 4, 8), "[##      ]");
    EXPECT_EQ(progress_bar(1.5, 4, 8), "[###     ]");
    EXPECT_EQ(progress_bar(4, 4, 8), "[########]");
}

TEST(ProgressBar, IsFullWhereThereIsNothingToDo)
{
    EXPECT_EQ(progress_bar(0, 0, 3), "[###]");
}

constexpr std::chrono::milliseconds until_shown{600};

/// What stands on the terminal when the program has read for a moment and `told` was told.
std::string drawn(const Terminal &terminal, const std::vector<std::string> &names,
                  const std::function<void(Progress &)> &tell, const std::vector<std::size_t> &running)
{
    testing::internal::CaptureStderr();
    {
        Progress progress(terminal, names);
        progress.show(running);
        std::this_thread::sleep_for(until_shown);
        tell(progress);
        progress.show(running);
    }
    return testing::internal::GetCapturedStderr();
}

constexpr Terminal on_terminal{.error_is_terminal = true};

TEST(Progress, OfOneDocumentFillsByItsPages)
{
    const auto tell = [](Progress &progress) { progress.step(0, {.what = "page 31 of 40", .done = 0.75}); };
    EXPECT_THAT(drawn(on_terminal, {"plan.pdf"}, tell, {0}),
                HasSubstr("[##################      ] 0/1 plan.pdf page 31 of 40 0 s"));
}

TEST(Progress, OfSeveralFillsByDocumentsAndPartsOfThem)
{
    const auto tell = [](Progress &progress) {
        progress.step(0, {.what = "page 40 of 40", .done = 0.9});
        progress.end();
        progress.step(1, {.what = "page 21 of 40", .done = 0.5});
    };
    EXPECT_THAT(drawn(on_terminal, {"a.pdf", "b.pdf", "c.txt"}, tell, {1, 2}),
                HasSubstr("[############            ] 1/3 b.pdf page 21 of 40, c.txt 0 s"));
}

TEST(Progress, SaysNothingOffTheTerminal)
{
    EXPECT_EQ(drawn(Terminal{}, {"plan.txt"}, [](Progress &progress) { progress.step(0, {"page 1 of 2", 0}); }, {0}),
              "");
}

} // namespace
} // namespace taikei::cli
