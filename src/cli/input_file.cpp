#include "cli/input_file.hpp"

#include "base/read_to_end.hpp"

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
    auto bytes = base::read_to_end(descriptor.number(), size, most);
    if (!bytes)
        return base::fail(std::string("cannot read: ") + std::strerror(bytes.error()), path);
    if (bytes->size() > most)
        return std::unexpected(too_large(most, path));
    return *std::move(bytes);
}

std::string file_name(const std::string &path)
{
    return path == "-" ? "stdin" : std::filesystem::path(path).filename().string();
}

std::vector<std::string> file_names(const std::vector<std::string> &paths)
{
    std::vector<std::string> names(paths.size());
    std::ranges::transform(paths, names.begin(), file_name);
    return names;
}

} // namespace taikei::cli
