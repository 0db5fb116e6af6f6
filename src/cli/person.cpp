#include "cli/person.hpp"

#include <pwd.h>
#include <unistd.h>

namespace taikei::cli {

std::string signed_in_person()
{
    const passwd *entry = getpwuid(getuid());
    return entry != nullptr && entry->pw_name != nullptr ? entry->pw_name : "unknown";
}

} // namespace taikei::cli
