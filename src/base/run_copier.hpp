#pragma once

#include "base/text.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace taikei::base {

/// Builds a text of which most is copied as it stands: whole runs at once.
class RunCopier {
public:
    explicit RunCopier(std::string_view from)
        : m_from(from)
    {
        m_text.reserve(from.size());
    }

    /// The run ends before `begin`; the next begins at `end`.
    void skip(std::size_t begin, std::size_t end)
    {
        m_text.append(m_from, m_run, begin - m_run);
        m_run = end;
    }
    void put(char32_t c) { append_code_point(m_text, c); }
    std::string take()
    {
        m_text.append(m_from, m_run);
        return std::move(m_text);
    }

private:
    std::string_view m_from;
    std::string m_text;
    std::size_t m_run = 0;
};

} // namespace taikei::base
