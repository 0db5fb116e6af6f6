#include "base/read_to_end.hpp"

#include <gtest/gtest.h>

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <string>
#include <thread>

namespace taikei::base {
namespace {

constexpr std::size_t any_size = 1u << 30;

/// What read_to_end() takes out of a pipe into which `text` is written.
std::expected<std::string, int> through_pipe(const std::string &text, std::size_t expected, std::size_t most)
{
    std::array<int, 2> ends{};
    EXPECT_EQ(pipe(ends.data()), 0);
    std::thread writer([&] {
        for (std::size_t done = 0; done < text.size();) {
            const ssize_t count = write(ends[1], text.data() + done, text.size() - done);
            if (count <= 0)
                break;
            done += static_cast<std::size_t>(count);
        }
        close(ends[1]);
    });
    auto read = read_to_end(ends[0], expected, most);
    // What is too much is not read: the writer must not wait for it.
    for (std::array<char, 4096> rest{}; ::read(ends[0], rest.data(), rest.size()) > 0;) { }
    writer.join();
    close(ends[0]);
    return read;
}

std::string some_bytes(std::size_t count)
{
    std::string text;
    for (std::size_t i = 0; i < count; ++i)
        text += static_cast<char>('a' + i % 23);
    return text;
}

TEST(ReadToEnd, GivesAllWhateverWasExpected)
{
    const std::string text = some_bytes(300'000);
    EXPECT_EQ(through_pipe(text, 0, any_size), text);
    EXPECT_EQ(through_pipe(text, text.size(), any_size), text);
    EXPECT_EQ(through_pipe(text, 10, any_size), text);
    EXPECT_EQ(through_pipe(text, 1'000'000, any_size), text);
    EXPECT_EQ(through_pipe("", 0, any_size), "");
}

TEST(ReadToEnd, StopsBehindTheMost)
{
    const std::string text = some_bytes(300'000);
    const auto read = through_pipe(text, 0, 1000);
    ASSERT_TRUE(read);
    EXPECT_GT(read->size(), 1000u);
    EXPECT_LT(read->size(), text.size());
    EXPECT_EQ(through_pipe(some_bytes(1000), 0, 1000), some_bytes(1000));
}

TEST(ReadToEnd, TellsWhyItCannot)
{
    const auto closed = read_to_end(-1, 0, any_size);
    ASSERT_FALSE(closed);
    EXPECT_EQ(closed.error(), EBADF);
    const int folder = open("/", O_RDONLY | O_CLOEXEC);
    const auto read = read_to_end(folder, 0, any_size);
    close(folder);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error(), EISDIR);
}

} // namespace
} // namespace taikei::base
