#pragma once

#include "base/result.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace taikei::cli {

/// A file that is either there as a whole or not at all: written beside its place under another name, and moved there
/// by publish(). What was there before stays until then. Without publish() nothing is left behind. A device or a pipe
/// (/dev/stdout) cannot be replaced, so it is written to directly.
class OutputFile {
public:
    /// Writes the content and has the disk keep it; fails with the machine's reason (disk full, no permission).
    static base::Result<OutputFile> write(const std::filesystem::path &path, std::string_view content);
    ~OutputFile();
    OutputFile(OutputFile &&other) noexcept;
    OutputFile &operator=(OutputFile &&) = delete;

    base::Result<void> publish();

private:
    OutputFile(std::filesystem::path path, std::filesystem::path temporary);
    static base::Result<OutputFile> write_to_device(const std::filesystem::path &path, std::string_view content);

    std::filesystem::path m_path;
    std::filesystem::path m_temporary; ///< empty once there is nothing to move
};

/// Writes the content into the file, whole or not at all; to standard output where none is named.
base::Result<void> deliver(std::string_view content, const std::optional<std::string> &file);

/// A folder for results. Where it was missing it is made, and goes away again with this object while nothing is in it:
/// of a run that failed no empty folder is left. Files that are to be written into it end before it.
class OutputFolder {
public:
    /// Its parent must exist.
    static base::Result<OutputFolder> open(const std::filesystem::path &folder);
    ~OutputFolder();
    OutputFolder(OutputFolder &&other) noexcept;
    OutputFolder &operator=(OutputFolder &&) = delete;

private:
    explicit OutputFolder(std::filesystem::path made);

    std::filesystem::path m_made; ///< empty where it was there before
};

} // namespace taikei::cli
