#include "render/messages.hpp"

#include "base/resource.hpp"

#include <boost/json.hpp>

#include <cassert>
#include <map>

namespace taikei::render {

namespace {

using Catalogue = std::map<std::string, std::string, std::less<>>;

Catalogue load_catalogue(Language language)
{
    const auto path = "web/messages/" + std::string(tag_of(language)) + ".json";
    const auto text = base::find_resource(path);
    assert(text && "the catalogue of messages is part of the program");
    Catalogue catalogue;
    const boost::json::value messages = boost::json::parse(*text);
    for (const auto &[id, words] : messages.as_object())
        catalogue.emplace(id, words.as_string().c_str());
    return catalogue;
}

const Catalogue &catalogue_of(Language language)
{
    static const Catalogue japanese = load_catalogue(Language::Japanese);
    static const Catalogue english = load_catalogue(Language::English);
    return language == Language::Japanese ? japanese : english;
}

} // namespace

const std::string *find_message(Language language, std::string_view id)
{
    const auto &catalogue = catalogue_of(language);
    const auto found = catalogue.find(id);
    return found == catalogue.end() ? nullptr : &found->second;
}

const std::string &message(Language language, std::string_view id)
{
    const std::string *found = find_message(language, id);
    assert(found != nullptr && "a message without words");
    static const std::string none;
    return found != nullptr ? *found : none;
}

std::string say(Language language, std::string_view id, std::span<const Argument> arguments)
{
    const std::string &words = message(language, id);
    std::string text;
    for (std::size_t position = 0; position < words.size();) {
        const auto open = words.find('{', position);
        const auto close = words.find('}', open);
        if (open == std::string::npos || close == std::string::npos)
            return text.append(words, position);
        text.append(words, position, open - position);
        const auto name = std::string_view(words).substr(open + 1, close - open - 1);
        for (const auto &[key, value] : arguments) {
            if (key == name)
                text += value;
        }
        position = close + 1;
    }
    return text;
}

std::string say_count(Language language, std::string_view id, long count)
{
    const std::string for_one = std::string(id) + "_one";
    if (count == 1 && find_message(language, for_one) != nullptr)
        return say(language, for_one, {{"count", "1"}});
    return say(language, id, {{"count", grouped(count)}});
}

std::vector<std::string_view> message_ids(Language language)
{
    std::vector<std::string_view> ids;
    for (const auto &[id, words] : catalogue_of(language))
        ids.push_back(id);
    return ids;
}

std::string grouped(long number)
{
    std::string digits = std::to_string(number < 0 ? -number : number);
    for (auto position = static_cast<long>(digits.size()) - 3; position > 0; position -= 3)
        digits.insert(static_cast<std::size_t>(position), ",");
    return number < 0 ? "-" + digits : digits;
}

} // namespace taikei::render
