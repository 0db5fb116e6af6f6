#pragma once

#include "base/result.hpp"
#include "sandbox/protections.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// What a child says to its parent: parts, each a letter, the number of its bytes (8, in this machine's order) and the
/// bytes. First what protects it, then signs of progress, and at the end a value, or why there is none.
namespace taikei::sandbox {

enum class Part : char {
    Protections = 'p',
    Progress = 's', ///< a Step
    Value = 'v',
    Failure = 'f', ///< message and place
    OutOfMemory = 'm',
    Refused = 'r', ///< a system call's number: the child asked for what it may not
};

/// What a child works on, and how far it is.
struct Step {
    std::string what; ///< as "page 3 of 40"
    double done = 0; ///< share of the document, 0 to 1; 0 where its length is not known

    friend bool operator==(const Step &, const Step &) = default;
};

std::string to_part(Part part, std::string_view content);
std::string to_part(const Step &step);
std::string to_part(const Protections &protections);
std::string to_part(const base::Error &error);

/// The head of a part of `size` bytes, without allocating: for a signal handler.
struct PartHead {
    char bytes[1 + sizeof(std::uint64_t)];
};
PartHead head_of(Part part, std::uint64_t size) noexcept;

/// What a child has said so far. A child that was taken over may say anything: parts that make no sense are left out.
class Answer {
public:
    /// Takes the next bytes, as they come; true where a whole part, a sign of life, was among them.
    bool add(std::string_view bytes);

    std::size_t size() const noexcept { return m_size; } ///< bytes so far
    const std::optional<Protections> &protections() const noexcept { return m_protections; }
    const Step &step() const noexcept { return m_step; } ///< the last that was said; says nothing before the first
    bool is_out_of_memory() const noexcept { return m_is_out_of_memory; }
    const std::optional<int> &refused_call() const noexcept { return m_refused_call; }
    /// None where the child said neither a value nor a failure.
    std::optional<base::Result<std::string>> take_result();

private:
    void take_part(Part part, std::string_view content);

    std::string m_pending; ///< the beginning of a part
    std::size_t m_size = 0;
    std::optional<Protections> m_protections;
    Step m_step;
    bool m_is_out_of_memory = false;
    std::optional<int> m_refused_call;
    std::optional<base::Result<std::string>> m_result;
};

} // namespace taikei::sandbox
