#include "cli/output_file.hpp"

#include "cli/terminal.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

namespace taikei::cli {

namespace {

std::unexpected<base::Error> cannot_write(const std::filesystem::path &path, int error)
{
    std::string advice;
    if (error == ENOSPC || error == EDQUOT || error == EFBIG)
        advice = "; free some space or choose another place with -o";
    else if (error == EACCES || error == EROFS || error == EPERM)
        advice = "; choose a folder that can be written with -o";
    else if (error == ENOENT || error == ENOTDIR)
        advice = "; make its folder first";
    return base::fail(std::string("cannot write: ") + std::strerror(error) + advice, path.string());
}

/// Zero, or the errno that stopped it.
int write_content(int descriptor, std::string_view content)
{
    while (!content.empty()) {
        const ssize_t written = write(descriptor, content.data(), content.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return errno;
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    return fsync(descriptor) == 0 || errno == EINVAL ? 0 : errno; // a device has nothing to sync
}

/// As a newly made file would have them: all that the user's mask leaves.
mode_t usual_permissions()
{
    const mode_t mask = umask(0);
    umask(mask);
    return 0666 & ~mask;
}

} // namespace

OutputFile::OutputFile(std::filesystem::path path, std::filesystem::path temporary)
    : m_path(std::move(path))
    , m_temporary(std::move(temporary))
{
}

OutputFile::OutputFile(OutputFile &&other) noexcept
    : m_path(std::move(other.m_path))
    , m_temporary(std::exchange(other.m_temporary, {}))
{
}

OutputFile::~OutputFile()
{
    if (!m_temporary.empty())
        unlink(m_temporary.c_str());
}

base::Result<OutputFile> OutputFile::write_to_device(const std::filesystem::path &path, std::string_view content)
{
    const int descriptor = open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor < 0)
        return cannot_write(path, errno);
    const int error = write_content(descriptor, content);
    close(descriptor);
    if (error != 0)
        return cannot_write(path, error);
    return OutputFile(path, {});
}

base::Result<OutputFile> OutputFile::write(const std::filesystem::path &given, std::string_view content)
{
    std::error_code unknown;
    const std::filesystem::path resolved = std::filesystem::weakly_canonical(given, unknown);
    const std::filesystem::path path = unknown ? given : resolved;
    const std::filesystem::file_status status = std::filesystem::status(path, unknown);
    if (std::filesystem::is_directory(status))
        return base::fail("this is a folder; name a file with -o", given.string());
    if (std::filesystem::is_other(status))
        return write_to_device(path, content);
    std::string name = path.string() + ".XXXXXX";
    const int descriptor = mkostemp(name.data(), O_CLOEXEC);
    if (descriptor < 0)
        return cannot_write(path, errno);
    OutputFile file(path, name);
    fchmod(descriptor, usual_permissions());
    int error = write_content(descriptor, content);
    if (close(descriptor) != 0 && error == 0)
        error = errno;
    if (error != 0)
        return cannot_write(path, error);
    return file;
}

base::Result<void> OutputFile::publish()
{
    if (m_temporary.empty())
        return {};
    if (rename(m_temporary.c_str(), m_path.c_str()) != 0)
        return cannot_write(m_path, errno);
    m_temporary.clear();
    return {};
}

OutputFolder::OutputFolder(std::filesystem::path made)
    : m_made(std::move(made))
{
}

OutputFolder::OutputFolder(OutputFolder &&other) noexcept
    : m_made(std::exchange(other.m_made, {}))
{
}

OutputFolder::~OutputFolder()
{
    if (!m_made.empty())
        rmdir(m_made.c_str()); // which leaves a folder alone that holds something
}

base::Result<OutputFolder> OutputFolder::open(const std::filesystem::path &folder)
{
    std::error_code error;
    const bool is_new = std::filesystem::create_directory(folder, error);
    if (error)
        return cannot_write(folder, error.value());
    if (!std::filesystem::is_directory(folder))
        return base::fail("this is a file; name a folder with -o", folder.string());
    return OutputFolder(is_new ? folder : std::filesystem::path{});
}

base::Result<void> deliver(std::string_view content, const std::optional<std::string> &file)
{
    if (!file)
        return write_output(content);
    base::Result<OutputFile> output = OutputFile::write(*file, content);
    if (!output)
        return std::unexpected(output.error());
    return output->publish();
}

} // namespace taikei::cli
