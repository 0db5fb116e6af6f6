#include "cli/output_file.hpp"

#include "cli/program.hpp"
#include "store/temporary_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taikei::cli {
namespace {

using ::testing::ElementsAre;

TEST(OutputFile, AppearsOnlyWhenPublished)
{
    const store::TemporaryFolder folder;
    auto file = OutputFile::write(folder / "plan.json", "new");
    ASSERT_TRUE(file.has_value());
    EXPECT_FALSE(std::filesystem::exists(folder / "plan.json"));
    ASSERT_TRUE(file->publish().has_value());
    EXPECT_EQ(content_of(folder / "plan.json"), "new");
    EXPECT_THAT(names_in(folder.path()), ElementsAre("plan.json"));
}

TEST(OutputFile, LeavesWhatWasThereUnlessPublished)
{
    const store::TemporaryFolder folder;
    write_file(folder / "plan.json", "old");
    ASSERT_TRUE(OutputFile::write(folder / "plan.json", "new").has_value());
    EXPECT_EQ(content_of(folder / "plan.json"), "old");
    EXPECT_THAT(names_in(folder.path()), ElementsAre("plan.json"));
}

TEST(OutputFile, FollowsALink)
{
    const store::TemporaryFolder folder;
    write_file(folder / "plan.json", "old");
    std::filesystem::create_symlink("plan.json", folder / "link");
    ASSERT_TRUE(OutputFile::write(folder / "link", "new")->publish().has_value());
    EXPECT_EQ(content_of(folder / "plan.json"), "new");
    EXPECT_TRUE(std::filesystem::is_symlink(folder / "link"));
}

TEST(OutputFile, WritesToADeviceAndLeavesItInPlace)
{
    ASSERT_TRUE(OutputFile::write("/dev/null", "new")->publish().has_value());
    EXPECT_TRUE(std::filesystem::is_character_file("/dev/null"));
    EXPECT_EQ(OutputFile::write("/dev/full", "new").error().message.substr(0, 37),
              "cannot write: No space left on device");
}

TEST(OutputFile, IsNoFolder)
{
    const store::TemporaryFolder folder;
    EXPECT_EQ(OutputFile::write(folder.path(), "new").error().message, "this is a folder; name a file with -o");
    EXPECT_THAT(OutputFile::write(folder.path() / "no/plan.json", "new").error().message,
                ::testing::HasSubstr("make its folder first"));
}

TEST(OutputFolder, GoesAgainWhereItWasMadeAndStaysEmpty)
{
    const store::TemporaryFolder folder;
    ASSERT_TRUE(OutputFolder::open(folder / "new").has_value());
    EXPECT_FALSE(std::filesystem::exists(folder / "new"));
    std::filesystem::create_directory(folder / "old");
    ASSERT_TRUE(OutputFolder::open(folder / "old").has_value());
    EXPECT_TRUE(std::filesystem::exists(folder / "old"));
    {
        const auto opened = OutputFolder::open(folder / "new");
        write_file(folder / "new/plan.json", "{}");
    }
    EXPECT_TRUE(std::filesystem::exists(folder / "new/plan.json"));
}

} // namespace
} // namespace taikei::cli
