#pragma once

#include <unistd.h>

#include <utility>

namespace taikei::sandbox {

/// A file descriptor that is closed with its owner; -1 where there is none.
class Descriptor {
public:
    explicit Descriptor(int number = -1) noexcept
        : m_number(number)
    {
    }
    ~Descriptor() { reset(); }
    Descriptor(Descriptor &&other) noexcept
        : m_number(std::exchange(other.m_number, -1))
    {
    }
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        std::swap(m_number, other.m_number);
        return *this;
    }

    int number() const noexcept { return m_number; }
    void reset() noexcept
    {
        if (const int number = std::exchange(m_number, -1); number >= 0)
            close(number);
    }

private:
    int m_number;
};

} // namespace taikei::sandbox
