#include "cli/program.hpp"
#include "places.hpp"
#include "store/temporary_folder.hpp"

#include <filesystem>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/mount.h>

/// What happens where a result cannot be written, or a database not be opened.
namespace taikei::cli {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const std::string plan = source_folder() / "tests/documents/mixed-eras.json";

/// A disk of one megabyte. Only root can have one; without, the quota tests below say as much.
class SmallDisk {
public:
    SmallDisk()
        : m_mounted(mount("taikei", m_folder.path().c_str(), "tmpfs", 0, "size=1m") == 0)
    {
    }
    ~SmallDisk()
    {
        if (m_mounted)
            umount(m_folder.path().c_str());
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

    bool is_there() const { return m_mounted; }
    const std::filesystem::path &path() const { return m_folder.path(); }
    void fill() const { write_file(path() / "filler", std::string(2 << 20, 'x')); }
    void make_read_only() const { mount(nullptr, path().c_str(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr); }

private:
    store::TemporaryFolder m_folder;
    bool m_mounted;
};

TEST(FullDisk, StopsStandardOutput)
{
    const Ran ran = run_program({"read", plan}, {.output = "/dev/full"});
    EXPECT_EQ(ran.status, 1);
    EXPECT_EQ(ran.error, "taikei: standard output: cannot write: No space left on device\n");
}

TEST(FullDisk, LeavesNoFileAndKeepsTheOldOne)
{
    const SmallDisk disk;
    if (!disk.is_there())
        GTEST_SKIP() << "only root can mount a disk";
    std::filesystem::create_directory(disk.path() / "out");
    write_file(disk.path() / "out/mixed-eras.json", "what was there before");
    disk.fill();
    const Ran ran = run_program({"read", "-o", "out", plan}, {.folder = disk.path()});
    EXPECT_EQ(ran.status, 1);
    EXPECT_THAT(
        ran.error,
        AllOf(HasSubstr("out/mixed-eras.json: cannot write: No space left on device"), HasSubstr("free some space")));
    EXPECT_THAT(names_in(disk.path() / "out"), ElementsAre("mixed-eras.json"));
    EXPECT_EQ(content_of(disk.path() / "out/mixed-eras.json"), "what was there before");
}

TEST(FullDisk, LeavesNoFolderThatWasMade)
{
    const SmallDisk disk;
    if (!disk.is_there())
        GTEST_SKIP() << "only root can mount a disk";
    disk.fill();
    const std::string pdf = source_folder() / "tests/documents/boxed-plan.pdf";
    for (const std::vector<std::string> &arguments :
         {std::vector<std::string>{"read", "-o", "new", plan}, {"read", "--show-layout", "new", pdf}}) {
        const Ran ran = run_program(arguments, {.folder = disk.path()});
        EXPECT_EQ(ran.status, 1);
        EXPECT_THAT(ran.error, HasSubstr("cannot write: No space left on device"));
        EXPECT_THAT(names_in(disk.path()), ElementsAre("filler"));
    }
    std::filesystem::create_directory(disk.path() / "mine");
    EXPECT_EQ(run_program({"read", "-o", "mine", plan}, {.folder = disk.path()}).status, 1);
    EXPECT_THAT(names_in(disk.path()), ElementsAre("filler", "mine"));
}

TEST(FullDisk, KeepsTheDatabaseAsItWas)
{
    const SmallDisk disk;
    if (!disk.is_there())
        GTEST_SKIP() << "only root can mount a disk";
    ASSERT_EQ(run_program({"import", plan}, {.folder = disk.path()}).status, 0);
    const std::string before = run_program({"list"}, {.folder = disk.path()}).output;
    disk.fill();
    const Ran ran = run_program({"import", "--title", "別の計画", plan}, {.folder = disk.path()});
    EXPECT_EQ(ran.status, 1);
    EXPECT_THAT(ran.output, IsEmpty());
    EXPECT_THAT(ran.error, AllOf(HasSubstr("taikei.db"), HasSubstr("the disk is full"), HasSubstr("free some space")));
    std::filesystem::remove(disk.path() / "filler");
    EXPECT_EQ(run_program({"list"}, {.folder = disk.path()}).output, before);
}

TEST(Quota, IsReportedAndLeavesNoFile)
{
    const store::TemporaryFolder folder;
    const Ran ran = run_program({"read", "-o", "out", plan}, {.folder = folder.path(), .largest_file = 1000});
    EXPECT_EQ(ran.status, 1);
    EXPECT_THAT(ran.error,
                AllOf(HasSubstr("out/mixed-eras.json: cannot write: File too large"), HasSubstr("free some space")));
    EXPECT_FALSE(std::filesystem::exists(folder / "out"));
}

TEST(Quota, KeepsThePlanOut)
{
    const store::TemporaryFolder folder;
    const Ran ran = run_program({"import", plan}, {.folder = folder.path(), .largest_file = 1000});
    EXPECT_EQ(ran.status, 1);
    EXPECT_THAT(ran.error, HasSubstr("taikei.db"));
    EXPECT_THAT(ran.output, IsEmpty());
}

TEST(ReadOnlyDisk, TakesNoFileAndNoDatabase)
{
    const SmallDisk disk;
    if (!disk.is_there())
        GTEST_SKIP() << "only root can mount a disk";
    disk.make_read_only();
    const Ran read = run_program({"read", "-o", "out", plan}, {.folder = disk.path()});
    EXPECT_EQ(read.status, 1);
    EXPECT_EQ(read.error,
              "taikei: out: cannot write: Read-only file system; choose a folder that can be written with -o\n");
    const Ran import = run_program({"import", plan}, {.folder = disk.path()});
    EXPECT_EQ(import.status, 1);
    EXPECT_THAT(import.error, HasSubstr("taikei.db"));
}

TEST(FolderWithoutPermission, TakesNoFileAndNoDatabase)
{
    const store::TemporaryFolder folder;
    std::filesystem::permissions(folder.path(), std::filesystem::perms(0555));
    const Surroundings surroundings{.folder = folder.path(), .without_rights = true};
    const Ran read = run_program({"read", "-o", ".", plan}, surroundings);
    EXPECT_EQ(read.status, 1);
    EXPECT_THAT(read.error, AllOf(HasSubstr("cannot write: Permission denied"), HasSubstr("choose a folder")));
    const Ran import = run_program({"import", plan}, surroundings);
    EXPECT_EQ(import.status, 1);
    EXPECT_THAT(import.error, HasSubstr("taikei.db"));
    EXPECT_THAT(names_in(folder.path()), IsEmpty());
}

TEST(OutputFolder, MustBeNoFile)
{
    const store::TemporaryFolder folder;
    write_file(folder / "out", "a file");
    const Ran ran = run_program({"read", "-o", "out", plan}, {.folder = folder.path()});
    EXPECT_EQ(ran.status, 1);
    EXPECT_THAT(ran.error, HasSubstr("taikei: out: "));
    EXPECT_EQ(content_of(folder / "out"), "a file");
}

} // namespace
} // namespace taikei::cli
