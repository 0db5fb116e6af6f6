#include "reader/lexicon_file.hpp"

#include "base/resource.hpp"
#include "base/text.hpp"

#include <stdexcept>

namespace taikei::reader {

toml::table load_lexicon_file(std::string_view name)
{
    const std::string path = "data/lexicon/" + std::string(name) + ".toml";
    const auto text = base::find_resource(path);
    if (!text)
        throw std::runtime_error(path + " is not part of this program");
    return toml::parse(*text, path);
}

std::vector<std::string> listed_words(const toml::node_view<const toml::node> &list)
{
    std::vector<std::string> words;
    if (const auto *array = list.as_array()) {
        for (const auto &item : *array) {
            if (const auto text = item.value<std::string_view>())
                words.push_back(base::fold_tight(*text));
        }
    }
    return words;
}

} // namespace taikei::reader
