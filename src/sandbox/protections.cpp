#include "sandbox/protections.hpp"

namespace taikei::sandbox {

std::string describe_missing(const Protections &protections)
{
    std::string text;
    const auto add = [&text](const char *sentence) { text += (text.empty() ? "" : "; ") + std::string(sentence); };
    if (!protections.system_calls)
        add("system calls are not filtered (no seccomp here), so documents are read under limits of time, memory and "
            "open files only: read documents of unknown origin on a machine that has it");
    if (!protections.data_folders)
        add("installed data cannot be opened safely (no Landlock here), so PDF text in fonts that are not embedded is "
            "missing");
    if (!protections.memory)
        add("memory is not limited (built with a sanitizer)");
    return text;
}

} // namespace taikei::sandbox
