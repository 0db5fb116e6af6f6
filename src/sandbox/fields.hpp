#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace taikei::sandbox {

/// Puts values into one string of bytes, each text with its length before it, so that a process can hand them to
/// another. Both are the same program, so there is no version.
class FieldWriter {
public:
    void add(std::string_view text);
    void add(std::uint64_t number);
    void add(const std::optional<std::string> &text);
    std::string take() { return std::move(m_bytes); }

private:
    std::string m_bytes;
};

/// Takes the values out again, in the same order. Where bytes are missing, everything from there on is empty or zero
/// and is_whole() is false.
class FieldReader {
public:
    explicit FieldReader(std::string_view bytes)
        : m_rest(bytes)
    {
    }
    std::string_view text(); ///< a part of the bytes that were given
    std::uint64_t number();
    std::optional<std::string> optional_text();
    /// Everything that was not yet taken.
    std::string_view rest() const noexcept { return m_rest; }
    /// True where everything so far was there.
    bool is_whole() const noexcept { return m_is_whole; }

private:
    std::string_view m_rest;
    bool m_is_whole = true;
};

} // namespace taikei::sandbox
