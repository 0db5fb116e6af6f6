#include "base/late_library.hpp"

#include <stdexcept>
#include <string>

namespace taikei::base {

const SharedLibrary &LateLibrary::loaded()
{
    const std::scoped_lock lock(m_mutex);
    if (!m_library) {
        Result<SharedLibrary> loaded = SharedLibrary::load(m_name);
        if (!loaded)
            throw std::runtime_error(loaded.error().message + ": install the package that brings it");
        m_library = *std::move(loaded);
    }
    return *m_library;
}

void LateLibrary::load()
{
    loaded();
}

void *LateLibrary::find(const char *function)
{
    void *address = nullptr;
    if (!loaded().find(function, address))
        throw std::runtime_error(std::string("the library ") + m_name + " has no function " + function
                                 + ": install the version that Taikei was built with");
    return address;
}

} // namespace taikei::base
