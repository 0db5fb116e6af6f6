#include "cli/input_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

namespace taikei::cli {

namespace {

constexpr std::size_t read_step = 1u << 20;

class Descriptor {
public:
    explicit Descriptor(int number)
        : m_number(number)
    {
    }
    ~Descriptor()
    {
        if (m_number > STDERR_FILENO)
            close(m_number);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    int number() const noexcept { return m_number; }

private:
    int m_number;
};

base::Error too_large(std::size_t most, const std::string &path)
{
    return {"the file is larger than " + std::to_string(most >> 20) + " MB; split the document and read its parts",
            path};
}

std::string reason_for_open(int error, const std::string &path)
{
    if (error == ENOENT)
        return "there is no such file; check the name and the folder";
    if (error == EACCES)
        return "the file may not be read; check its permissions";
    return std::string("cannot open: ") + std::strerror(error) + (path.empty() ? "; give the name of a file" : "");
}

base::Result<std::string> read_all(int descriptor, std::size_t expected, std::size_t most, const std::string &path)
{
    std::string bytes;
    std::size_t used = 0;
    for (;;) {
        bytes.resize(std::max(used + read_step, expected + 1));
        const ssize_t count = read(descriptor, bytes.data() + used, bytes.size() - used);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return base::fail(std::string("cannot read: ") + std::strerror(errno), path);
        if (count == 0)
            break;
        used += static_cast<std::size_t>(count);
        if (used > most)
            return std::unexpected(too_large(most, path));
    }
    bytes.resize(used);
    return bytes;
}

} // namespace

base::Result<std::string> read_bytes(const std::string &path, std::size_t most)
{
    const Descriptor descriptor(path == "-" ? STDIN_FILENO : open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (descriptor.number() < 0)
        return base::fail(reason_for_open(errno, path), path);
    struct stat status{};
    fstat(descriptor.number(), &status);
    if (S_ISDIR(status.st_mode))
        return base::fail("this is a folder; name the documents in it, as in " + path
                              + (path.ends_with('/') ? "*.txt" : "/*.txt"),
                          path);
    const std::size_t size = S_ISREG(status.st_mode) ? static_cast<std::size_t>(status.st_size) : 0;
    if (size > most)
        return std::unexpected(too_large(most, path));
    return read_all(descriptor.number(), size, most, path);
}

std::string file_name(const std::string &path)
{
    return path == "-" ? "stdin" : std::filesystem::path(path).filename().string();
}

} // namespace taikei::cli
