#include "evaluate/judging_texts.hpp"

#include "evaluate/own_data.hpp"

#include <toml++/toml.h>

#include <cassert>
#include <functional>
#include <map>
#include <stdexcept>

namespace taikei::evaluate {
namespace {

using Texts = std::map<std::string, std::string, std::less<>>;

Texts load(std::string_view language)
{
    const toml::table file = read_own_data("data/judging/texts.toml");
    Texts texts;
    for (const auto &[section, node] : file) {
        const toml::table *words = node.as_table()->get(language)->as_table();
        for (const auto &[key, word] : *words)
            texts.emplace(std::string(section.str()) + "." + std::string(key.str()),
                          word.value<std::string>().value_or(""));
    }
    return texts;
}

const Texts &texts_of(Language language)
{
    static const Texts japanese = load("ja");
    static const Texts english = load("en");
    return language == Language::Japanese ? japanese : english;
}

} // namespace

std::string say(Language language, std::string_view id,
                std::initializer_list<std::pair<std::string_view, std::string>> arguments)
{
    const Texts &texts = texts_of(language);
    const auto found = texts.find(id);
    assert(found != texts.end());
    const std::string_view text = found == texts.end() ? id : std::string_view(found->second);
    std::string said;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t close = text[i] == '{' ? text.find('}', i) : std::string_view::npos;
        const std::string_view name = close == std::string_view::npos ? "" : text.substr(i + 1, close - i - 1);
        bool replaced = false;
        for (const auto &[argument, value] : arguments) {
            if (!name.empty() && argument == name) {
                said += value;
                replaced = true;
            }
        }
        i = replaced ? close + 1 : i + 1;
        if (!replaced)
            said += text[i - 1];
    }
    return said;
}

std::vector<std::string> judging_text_ids(Language language)
{
    std::vector<std::string> ids;
    for (const auto &[id, text] : texts_of(language))
        ids.push_back(id);
    return ids;
}

} // namespace taikei::evaluate
