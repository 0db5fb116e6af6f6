#pragma once

#include <toml++/toml.h>

#include <string>
#include <string_view>
#include <vector>

/// The reader's words are data: data/lexicon, which is part of the program.
namespace taikei::reader {

/// data/lexicon/NAME.toml. Throws std::runtime_error where it is not part of the program.
toml::table load_lexicon_file(std::string_view name);

/// The words of a list, folded tightly; empty where there is no list.
std::vector<std::string> listed_words(const toml::node_view<const toml::node> &list);

} // namespace taikei::reader
