#include "sandbox/recognition.hpp"

#include <gtest/gtest.h>

namespace taikei::sandbox {
namespace {

Step step_on_page(const document::PageSelection &pages, int page, int count)
{
    Step last;
    const Report report = [&last](const Step &step) { last = step; };
    Scans().options(pages, report).on_page(page, count);
    return last;
}

TEST(ReadingStep, TellsThePageAndTheShareThatIsDone)
{
    EXPECT_EQ(step_on_page({}, 1, 4), (Step{"page 1 of 4", 0}));
    EXPECT_EQ(step_on_page({}, 4, 4), (Step{"page 4 of 4", 0.75}));
}

TEST(ReadingStep, SharesOutWhatIsWanted)
{
    EXPECT_EQ(step_on_page(document::PageSelection({{31, 40}}), 36, 300), (Step{"page 36 of 300", 0.5}));
}

TEST(ReadingStep, TellsNoShareWhereNobodyKnowsTheLength)
{
    EXPECT_EQ(step_on_page({}, 7, 0), (Step{"page 7", 0}));
}

} // namespace
} // namespace taikei::sandbox
