#pragma once

#include "render/language.hpp"

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The words of the pages, by id: web/messages/ja.json and en.json; notes.json tells translators where each is shown.
namespace taikei::render {

/// A place holder {name} in a message, and what stands there.
using Argument = std::pair<std::string_view, std::string>;

/// The message as written. Asking for an id that is not in the catalogue is our own mistake.
const std::string &message(Language language, std::string_view id);

/// None instead of a mistake: for ids made from data (kind of finding, mark), which may be newer than the catalogue.
const std::string *find_message(Language language, std::string_view id);

/// The message with each {name} replaced.
std::string say(Language language, std::string_view id, std::span<const Argument> arguments);
inline std::string say(Language language, std::string_view id, std::initializer_list<Argument> arguments)
{
    return say(language, id, std::span(arguments.begin(), arguments.size()));
}

/// Like say() with {count}, digits grouped; takes `id`_one for one thing where the language has it.
std::string say_count(Language language, std::string_view id, long count);

/// All ids of a language, sorted.
std::vector<std::string_view> message_ids(Language language);

/// 12345 as 12,345.
std::string grouped(long number);

} // namespace taikei::render
