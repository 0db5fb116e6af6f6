#include "cli/program.hpp"
#include "places.hpp"
#include "store/temporary_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

/// Sheets are printed, and what was printed is read and drawn again, all through the built program.
namespace taikei::cli {
namespace {

using ::testing::HasSubstr;

class Papers : public ::testing::Test {
protected:
    void SetUp() override
    {
        const Ran imported = run({"import", "--person", "企画課", source_folder() / "samples/evaluation-2022.txt"});
        ASSERT_EQ(imported.status, 0) << imported.error;
    }

    Ran run(const std::vector<std::string> &arguments) const
    {
        return run_program(arguments, {.folder = m_folder.path()});
    }

    std::string content(const std::string &name) const
    {
        std::ifstream file(m_folder.path() / name, std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }

    store::TemporaryFolder m_folder;
};

TEST_F(Papers, APrintedSheetIsDrawnWithItsWordsAndTables)
{
    const Ran printed = run({"sheets", "1", "--form", "tomakomai-evaluation", "-o", "sheets.pdf"});
    ASSERT_EQ(printed.status, 0) << printed.error;
    const Ran drawn = run({"read", "--show-layout", "layout", "sheets.pdf"});
    EXPECT_EQ(drawn.status, 0) << drawn.error;
    EXPECT_THAT(content("layout/sheets-001.svg"), HasSubstr(">施策評価表<"));
}

TEST_F(Papers, AnUnknownFormIsToldWithThoseThatThereAre)
{
    const Ran printed = run({"sheets", "1", "--form", "nothing", "-o", "sheets.pdf"});
    EXPECT_EQ(printed.status, 1);
    EXPECT_THAT(printed.error, HasSubstr("there is no form 'nothing'; known are general, komagane-plan"));
    EXPECT_FALSE(std::filesystem::exists(m_folder.path() / "sheets.pdf"));
}

TEST_F(Papers, ADepartmentThatNobodyHasIsTold)
{
    const Ran printed = run({"sheets", "1", "--department", "宇宙課"});
    EXPECT_EQ(printed.status, 1);
    EXPECT_THAT(printed.error, HasSubstr("no part of the plan names a department with '宇宙課' in it"));
}

} // namespace
} // namespace taikei::cli
