#include "sandbox/answer.hpp"

#include "sandbox/fields.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

namespace taikei::sandbox {

namespace {

constexpr std::size_t head_size = sizeof(PartHead);

Protections protections_in(std::string_view content)
{
    const auto has = [&](char letter) { return content.contains(letter); };
    return {.system_calls = has('c'), .data_folders = has('d'), .memory = has('m')};
}

constexpr double whole_document = 1'000'000; ///< a step's share is told in millionths

Step step_in(std::string_view content)
{
    FieldReader fields(content);
    const double done = static_cast<double>(fields.number()) / whole_document;
    return {.what = std::string(fields.rest()), .done = std::min(done, 1.0)};
}

std::uint64_t size_in(std::string_view head)
{
    std::uint64_t size = 0;
    std::memcpy(&size, head.data() + 1, sizeof size);
    return size;
}

} // namespace

PartHead head_of(Part part, std::uint64_t size) noexcept
{
    PartHead head{};
    head.bytes[0] = static_cast<char>(part);
    std::memcpy(head.bytes + 1, &size, sizeof size);
    return head;
}

std::string to_part(Part part, std::string_view content)
{
    const PartHead head = head_of(part, content.size());
    return std::string(head.bytes, sizeof head.bytes).append(content);
}

std::string to_part(const Protections &protections)
{
    return to_part(Part::Protections,
                   std::string(protections.system_calls ? "c" : "") + (protections.data_folders ? "d" : "")
                       + (protections.memory ? "m" : ""));
}

std::string to_part(const Step &step)
{
    FieldWriter fields;
    fields.add(static_cast<std::uint64_t>(step.done * whole_document));
    return to_part(Part::Progress, fields.take() + step.what);
}

std::string to_part(const base::Error &error)
{
    FieldWriter fields;
    fields.add(std::string_view(error.message));
    fields.add(std::string_view(error.where));
    return to_part(Part::Failure, fields.take());
}

bool Answer::add(std::string_view bytes)
{
    m_size += bytes.size();
    m_pending += bytes;
    std::string_view rest = m_pending;
    while (rest.size() >= head_size && rest.size() - head_size >= size_in(rest)) {
        const std::uint64_t size = size_in(rest);
        take_part(static_cast<Part>(rest.front()), rest.substr(head_size, size));
        rest.remove_prefix(head_size + size);
    }
    const bool took_some = rest.size() < m_pending.size();
    m_pending.erase(0, m_pending.size() - rest.size());
    return took_some;
}

void Answer::take_part(Part part, std::string_view content)
{
    switch (part) {
    case Part::Protections: m_protections = protections_in(content); return;
    case Part::Progress: m_step = step_in(content); return;
    case Part::Value: m_result = std::string(content); return;
    case Part::Failure: {
        FieldReader fields(content);
        const std::string_view message = fields.text();
        m_result = base::fail(std::string(message), std::string(fields.text()));
        return;
    }
    case Part::OutOfMemory: m_is_out_of_memory = true; return;
    case Part::Refused: {
        int call = 0;
        if (content.size() == sizeof call) {
            std::memcpy(&call, content.data(), sizeof call);
            m_refused_call = call;
        }
        return;
    }
    }
}

std::optional<base::Result<std::string>> Answer::take_result()
{
    return std::exchange(m_result, std::nullopt);
}

} // namespace taikei::sandbox
