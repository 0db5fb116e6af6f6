#pragma once

#include "sandbox/job.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace taikei::sandbox {

/// A job as the child takes it in: the request is a part of the bytes that were read, which may be many.
struct ReceivedJob {
    std::string task;
    std::string_view request;
    std::vector<std::filesystem::path> data_folders;
    Limits limits;
};

/// What goes before the request, which follows as it is.
std::string head_of(const Job &job);

/// None for bytes that are no job.
std::optional<ReceivedJob> job_in(std::string_view bytes);

} // namespace taikei::sandbox
