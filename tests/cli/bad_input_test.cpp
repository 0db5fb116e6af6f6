#include "cli/program.hpp"
#include "places.hpp"
#include "store/temporary_folder.hpp"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

/// What bad input gets: a message that says what, where and what to do; exit status 1; nothing half-written. Each case
/// is tried with `read` and with `import`.
namespace taikei::cli {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;

std::string repeated(std::string_view text, std::size_t times)
{
    std::string all;
    all.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i)
        all += text;
    return all;
}

std::string table_of(std::size_t columns)
{
    return "指標名" + repeated("\t目標値", columns - 1) + "\n" + "参加者数" + repeated("\t12", columns - 1) + "\n";
}

struct BadDocument {
    std::string what; ///< the test's name
    std::string file;
    std::function<std::string()> content; ///< made when its test runs: some are very large
    std::vector<std::string> words; ///< that the message must hold
};

void PrintTo(const BadDocument &document, std::ostream *stream)
{
    *stream << document.file;
}

std::vector<BadDocument> bad_documents()
{
    return {
        {"Empty", "empty.txt", [] { return ""; }, {"empty", "check that it was saved"}},
        {"Nuls", "nuls.txt", [] { return std::string(4096, '\0'); }, {"NUL", "offset 0"}},
        {"VeryLargeText",
         "large.txt",
         [] { return repeated("基本目標 誰もが安心して暮らせるまち\n", 4'200'000); },
         {"larger than", "split"}},
        {"LongLine", "line.txt", [] { return repeated("あ", (10 << 20) / 3); }, {"no plan was found", "--profile"}},
        {"LineBeyondTheLimit",
         "long.txt",
         [] { return repeated("あ", (20 << 20) / 3); },
         {"a line has", "break it into lines"}},
        {"BrokenUtf8", "broken.txt", [] { return "基本目標1\n安心\xE3\x81 \xFFして\n"; }, {"offset", "UTF-8"}},
        {"Jpeg",
         "photo.txt",
         [] { return std::string("\xFF\xD8\xFF\xE0\x00\x10JFIF", 10) + std::string(64, '\x01'); },
         {"JPEG", "not text"}},
        {"ManyColumns", "wide.txt", [] { return table_of(10'000); }, {"10000 columns", "limit", "split"}},
        {"DeepMarkup", "deep.html", [] { return "<html><body>" + repeated("<div>", 10'000); }, {"nested", "deep"}},
        {"NoPlan",
         "letter.txt",
         [] { return "拝啓\n今日は良い天気です。\n敬具\n"; },
         {"no plan was found", "--profile"}},
        {"NoJson", "plan.json", [] { return "{\"format\": "; }, {"plan.json", "taikei-plan/1"}},
        {"OtherJson", "other.json", [] { return "{\"format\": \"something/1\"}"; }, {"taikei-plan/1"}},
    };
}

class BadDocumentTest : public ::testing::TestWithParam<BadDocument> {
protected:
    void SetUp() override { write_file(m_folder.path() / GetParam().file, GetParam().content()); }

    Ran run(std::vector<std::string> arguments)
    {
        arguments.push_back(GetParam().file);
        return run_program(arguments, {.folder = m_folder.path()});
    }

    void expect_refused(const Ran &ran)
    {
        EXPECT_EQ(ran.status, 1) << ran.error;
        EXPECT_THAT(ran.output, IsEmpty());
        EXPECT_THAT(ran.error, StartsWith("taikei: " + GetParam().file));
        for (const std::string &word : GetParam().words)
            EXPECT_THAT(ran.error, HasSubstr(word));
        EXPECT_EQ(std::ranges::count(ran.error, '\n'), 1) << ran.error;
        EXPECT_THAT(names_in(m_folder.path()), ::testing::ElementsAre(GetParam().file));
    }

    store::TemporaryFolder m_folder;
};

TEST_P(BadDocumentTest, IsRefusedByRead)
{
    expect_refused(run({"read"}));
}

TEST_P(BadDocumentTest, LeavesNoFolder)
{
    expect_refused(run({"read", "-o", "out"}));
}

TEST_P(BadDocumentTest, IsRefusedByImport)
{
    expect_refused(run({"import", "--db", "plans.db"}));
}

INSTANTIATE_TEST_SUITE_P(Each, BadDocumentTest, ::testing::ValuesIn(bad_documents()),
                         [](const ::testing::TestParamInfo<BadDocument> &test) { return test.param.what; });

TEST(MissingFile, IsNamed)
{
    const Ran ran = run_program({"read", "/nowhere/plan.txt"});
    EXPECT_EQ(ran.status, 1);
    EXPECT_EQ(ran.error, "taikei: /nowhere/plan.txt: there is no such file; check the name and the folder\n");
}

TEST(Folder, IsNoDocument)
{
    const store::TemporaryFolder folder;
    const Ran ran = run_program({"read", folder.path().string()});
    EXPECT_EQ(ran.status, 1);
    EXPECT_THAT(ran.error, AllOf(HasSubstr("this is a folder"), HasSubstr("/*.txt")));
}

TEST(UnreadableFile, SaysWhatToCheck)
{
    const store::TemporaryFolder folder;
    write_file(folder / "plan.txt", "基本目標1 安心\n");
    std::filesystem::permissions(folder.path(), std::filesystem::perms::all);
    std::filesystem::permissions(folder / "plan.txt", std::filesystem::perms::none);
    const Ran ran = run_program({"read", "plan.txt"}, {.folder = folder.path(), .without_rights = true});
    EXPECT_EQ(ran.status, 1);
    EXPECT_EQ(ran.error, "taikei: plan.txt: the file may not be read; check its permissions\n");
}

TEST(OneBadOfSeveral, KeepsTheOthersFromBeingWritten)
{
    const store::TemporaryFolder folder;
    write_file(folder / "empty.txt", "");
    const std::string good = source_folder() / "tests/documents/mixed-eras.json";
    const Ran ran = run_program({"read", "-o", "out", good, "empty.txt", "missing.txt"}, {.folder = folder.path()});
    EXPECT_EQ(ran.status, 1);
    EXPECT_THAT(ran.error, AllOf(HasSubstr("empty.txt"), HasSubstr("missing.txt")));
    EXPECT_THAT(names_in(folder.path()), ::testing::ElementsAre("empty.txt"));
}

} // namespace
} // namespace taikei::cli
