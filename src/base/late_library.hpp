#pragma once

#include "base/shared_library.hpp"

#include <atomic>
#include <mutex>
#include <optional>

namespace taikei::base {

/// A library of C functions that is loaded with the first call of one of them, because every library that a program
/// loads at its start costs it time then, and most runs call none of these.
///
/// It is installed with the program, as one that is linked to it; SharedLibrary is for what may be missing.
class LateLibrary {
public:
    /// `name` as "libzip.so.4".
    explicit constexpr LateLibrary(const char *name) noexcept
        : m_name(name)
    {
    }

    /// Loads it now, for a process that cannot do so later. Throws std::runtime_error where it is missing.
    void load();

    /// Throws std::runtime_error where the library or the function is missing. From any thread.
    void *find(const char *function);

private:
    const SharedLibrary &loaded();

    const char *m_name;
    std::mutex m_mutex;
    std::optional<SharedLibrary> m_library;
};

/// One function of such a library. It is to bear the function's own name in the namespace of its callers, who call it
/// as if they were linked to it:
///
///     inline base::LateLibrary libzip("libzip.so.4");
///     inline const base::LateFunction<decltype(::zip_close)> zip_close{libzip, "zip_close"};
template <typename Function>
class LateFunction {
public:
    constexpr LateFunction(LateLibrary &library, const char *name) noexcept
        : m_library(library)
        , m_name(name)
    {
    }

    /// Throws std::runtime_error where the library or the function is missing.
    operator Function *() const // NOLINT(google-explicit-constructor): so that it can be called
    {
        void *address = m_address.load(std::memory_order_acquire);
        if (address == nullptr) {
            address = m_library.find(m_name);
            m_address.store(address, std::memory_order_release);
        }
        return reinterpret_cast<Function *>(address);
    }

private:
    LateLibrary &m_library;
    const char *m_name;
    mutable std::atomic<void *> m_address = nullptr;
};

} // namespace taikei::base
