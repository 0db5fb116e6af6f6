#pragma once

#include <string>

namespace taikei::render::excel {

/// A file in memory with a name that a library can open, for libraries that write to files only.
class MemoryFile {
public:
    /// Throws std::system_error where the machine has no room for one.
    explicit MemoryFile(const char *name);
    ~MemoryFile();
    MemoryFile(const MemoryFile &) = delete;
    MemoryFile &operator=(const MemoryFile &) = delete;

    std::string path() const;
    std::string content() const;

private:
    int m_descriptor;
};

} // namespace taikei::render::excel
