#pragma once

#include "base/result.hpp"

#include <memory>
#include <string>

namespace taikei::base {

/// A library that is loaded when it is wanted, because it may not be installed and takes time to load.
class SharedLibrary {
public:
    /// Fails where there is no such library. `name` as "libtesseract.so.5".
    static Result<SharedLibrary> load(const std::string &name);

    /// Fills `function` with the library's function of that name; false where it has none.
    template <typename Function>
    bool find(const char *name, Function &function) const
    {
        function = reinterpret_cast<Function>(address_of(name));
        return function != nullptr;
    }

private:
    explicit SharedLibrary(void *handle);
    void *address_of(const char *name) const;
    std::shared_ptr<void> m_handle;
};

} // namespace taikei::base
