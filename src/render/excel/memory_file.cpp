#include "render/excel/memory_file.hpp"

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace taikei::render::excel {

MemoryFile::MemoryFile(const char *name)
    : m_descriptor(memfd_create(name, MFD_CLOEXEC))
{
    if (m_descriptor < 0)
        throw std::system_error(errno, std::generic_category(), "cannot make a file in memory");
}

MemoryFile::~MemoryFile()
{
    close(m_descriptor);
}

std::string MemoryFile::path() const
{
    return "/proc/self/fd/" + std::to_string(m_descriptor);
}

std::string MemoryFile::content() const
{
    struct stat status{};
    if (fstat(m_descriptor, &status) != 0)
        throw std::system_error(errno, std::generic_category(), "cannot read a file in memory");
    std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t count = pread(m_descriptor, bytes.data() + done, bytes.size() - done, static_cast<off_t>(done));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            throw std::system_error(errno, std::generic_category(), "cannot read a file in memory");
        done += static_cast<std::size_t>(count);
    }
    return bytes;
}

} // namespace taikei::render::excel
