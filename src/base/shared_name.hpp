#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace taikei::base {

/// The name of a file or of a page, which thousands of places in it share: a copy is no copy of the letters.
class SharedName {
public:
    SharedName() = default; ///< none
    SharedName(std::string name)
        : m_name(name.empty() ? nullptr : std::make_shared<const std::string>(std::move(name)))
    {
    }
    SharedName(std::string_view name)
        : SharedName(std::string(name))
    {
    }
    SharedName(const char *name)
        : SharedName(std::string(name))
    {
    }

    const std::string &text() const noexcept
    {
        static const std::string none;
        return m_name ? *m_name : none;
    }
    operator const std::string &() const noexcept { return text(); }
    bool empty() const noexcept { return m_name == nullptr; }

    friend bool operator==(const SharedName &a, const SharedName &b) noexcept
    {
        return a.m_name == b.m_name || a.text() == b.text();
    }

private:
    std::shared_ptr<const std::string> m_name; ///< null for none
};

} // namespace taikei::base
