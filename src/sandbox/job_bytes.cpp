#include "sandbox/job_bytes.hpp"

#include "sandbox/fields.hpp"

namespace taikei::sandbox {

std::string head_of(const Job &job)
{
    FieldWriter fields;
    fields.add(std::string_view(job.task));
    fields.add(static_cast<std::uint64_t>(job.limits.time.count()));
    fields.add(static_cast<std::uint64_t>(job.limits.memory));
    fields.add(static_cast<std::uint64_t>(job.data_folders.size()));
    for (const std::filesystem::path &folder : job.data_folders)
        fields.add(std::string_view(folder.native()));
    return fields.take();
}

std::optional<ReceivedJob> job_in(std::string_view bytes)
{
    FieldReader fields(bytes);
    ReceivedJob job;
    job.task = fields.text();
    job.limits.time = std::chrono::milliseconds(fields.number());
    job.limits.memory = fields.number();
    for (std::uint64_t left = fields.number(); left > 0 && fields.is_whole(); --left)
        job.data_folders.emplace_back(fields.text());
    job.request = fields.rest();
    if (!fields.is_whole())
        return std::nullopt;
    return job;
}

} // namespace taikei::sandbox
