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

TEST_F(Papers, AMissingFontIsToldWithThePackagesThatHaveOne)
{
    write_file(m_folder.path() / "fonts.conf",
               "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig></fontconfig>");
    const Ran printed = run_program(
        {"sheets", "1", "-o", "sheets.pdf"},
        {.folder = m_folder.path(), .environment = {"FONTCONFIG_FILE=" + (m_folder.path() / "fonts.conf").string()}});
    EXPECT_EQ(printed.status, 1);
    EXPECT_THAT(printed.error, HasSubstr("no Japanese font is installed: install the package fonts-noto-cjk"));
    EXPECT_FALSE(std::filesystem::exists(m_folder.path() / "sheets.pdf"));
}

TEST_F(Papers, AMistakeInAFormIsToldWithItsLine)
{
    write_file(m_folder.path() / "ours.toml", "name = \"様式\"\n[[block]]\ncolumns = [1]\nrows = 1\n");
    const Ran printed = run({"sheets", "1", "--form", "ours.toml"});
    EXPECT_EQ(printed.status, 1);
    EXPECT_THAT(printed.error, HasSubstr("ours.toml, line 4"));
    EXPECT_THAT(printed.error, HasSubstr("'rows' is not known here"));
}

TEST_F(Papers, SheetsOfADepartmentOrAYearAreFewerOrOtherThanAll)
{
    ASSERT_EQ(run({"sheets", "1", "--format", "csv", "-o", "all.csv"}).status, 0);
    ASSERT_EQ(run({"sheets", "1", "--department", "福祉", "--format", "csv", "-o", "some.csv"}).status, 0);
    EXPECT_LT(content("some.csv").size(), content("all.csv").size());
    const std::vector<std::string> in_form{"sheets", "1", "--form", "tomakomai-evaluation", "--format", "csv"};
    std::vector<std::string> earlier = in_form;
    earlier.insert(earlier.end(), {"--year", "R2"});
    EXPECT_THAT(run(in_form).output, HasSubstr("R4年度"));
    EXPECT_THAT(run(earlier).output, HasSubstr("(R2年度)"));
    EXPECT_EQ(run({"sheets", "1", "--year", "soon"}).status, 2);
}

TEST_F(Papers, AReportHasItsPartsAndSaysWhichYear)
{
    const Ran printed = run({"report", "1", "--year", "R4", "-o", "report.pdf"});
    ASSERT_EQ(printed.status, 0) << printed.error;
    const Ran read = run({"read", "--show-layout", "layout", "report.pdf"});
    EXPECT_EQ(read.status, 0) << read.error;
    EXPECT_THAT(content("layout/report-001.svg"), HasSubstr("進捗状況報告書"));
    EXPECT_EQ(run({"report", "1", "--year", "soon"}).status, 2);
    EXPECT_EQ(run({"report", "9"}).status, 1);
}

} // namespace
} // namespace taikei::cli
