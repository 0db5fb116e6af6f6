#include "render/finding_words.hpp"

#include "render/messages.hpp"

#include <algorithm>

namespace taikei::render {

namespace {

/// "column-shifted" is the message finding_column_shifted.
std::string message_id(std::string_view kind)
{
    std::string id = "finding_" + std::string(kind);
    std::ranges::replace(id, '-', '_');
    return id;
}

} // namespace

std::string finding_name(Language language, std::string_view kind)
{
    const std::string *name = find_message(language, message_id(kind));
    return name != nullptr ? *name : std::string(kind);
}

std::string finding_help(Language language, std::string_view kind)
{
    const std::string *help = find_message(language, message_id(kind) + "_help");
    return help != nullptr ? *help : "";
}

} // namespace taikei::render
