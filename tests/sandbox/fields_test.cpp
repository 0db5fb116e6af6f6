#include "sandbox/fields.hpp"
#include "sandbox/job_bytes.hpp"

#include <gtest/gtest.h>

namespace taikei::sandbox {
namespace {

TEST(Fields, ComeOutAsTheyWentIn)
{
    FieldWriter writer;
    writer.add(std::string_view("施策"));
    writer.add(std::uint64_t{12});
    writer.add(std::optional<std::string>{});
    writer.add(std::optional<std::string>{""});
    writer.add(std::optional<std::string>{"x"});
    const std::string bytes = writer.take() + "rest";
    FieldReader reader(bytes);
    EXPECT_EQ(reader.text(), "施策");
    EXPECT_EQ(reader.number(), 12U);
    EXPECT_EQ(reader.optional_text(), std::nullopt);
    EXPECT_EQ(reader.optional_text(), "");
    EXPECT_EQ(reader.optional_text(), "x");
    EXPECT_EQ(reader.rest(), "rest");
    EXPECT_TRUE(reader.is_whole());
}

TEST(Fields, ThatAreCutShortAreEmpty)
{
    FieldWriter writer;
    writer.add(std::string_view("text"));
    const std::string bytes = writer.take();
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        FieldReader reader(std::string_view(bytes).substr(0, size));
        EXPECT_EQ(reader.text(), "");
        EXPECT_FALSE(reader.is_whole());
    }
}

TEST(JobBytes, ComeOutAsTheyWentIn)
{
    Job job{.task = "plan", .request = "bytes", .data_folders = {"/usr/share/a", "/b"}, .limits = {}};
    job.limits.time = std::chrono::milliseconds(7);
    job.limits.memory = 9;
    const std::string bytes = head_of(job) + job.request;
    const auto received = job_in(bytes);
    ASSERT_TRUE(received.has_value());
    EXPECT_EQ(received->task, job.task);
    EXPECT_EQ(received->request, job.request);
    EXPECT_EQ(received->data_folders, job.data_folders);
    EXPECT_EQ(received->limits.time, job.limits.time);
    EXPECT_EQ(received->limits.memory, job.limits.memory);
    EXPECT_FALSE(job_in("").has_value());
    EXPECT_FALSE(job_in(bytes.substr(0, 20)).has_value());
}

} // namespace
} // namespace taikei::sandbox
