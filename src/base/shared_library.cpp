#include "base/shared_library.hpp"

#include <dlfcn.h>

namespace taikei::base {

SharedLibrary::SharedLibrary(void *handle)
    : m_handle(handle, [](void *loaded) { dlclose(loaded); })
{
}

Result<SharedLibrary> SharedLibrary::load(const std::string &name)
{
    void *handle = dlopen(name.c_str(), RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
    if (handle == nullptr)
        return fail("the library " + name + " is not installed");
    return SharedLibrary(handle);
}

void *SharedLibrary::address_of(const char *name) const
{
    return dlsym(m_handle.get(), name);
}

} // namespace taikei::base
